package cn.hotline.supervision.noticing;

import cn.hotline.kernel.error.DomainException;
import cn.hotline.supervision.SupervisionError;

/**
 * What a subscription 通知订阅 says.
 *
 * @param unit null for a role's
 * @param role null for a unit's
 * @param digestMinutes how long matters are gathered into one message; 0: each goes at once
 */
public record SubscriptionTerms(
        String unit,
        String role,
        NoticeKind kind,
        ChannelKind channel,
        String address,
        int digestMinutes,
        boolean active) {
    /** @throws DomainException {@code subscriber-unclear}, {@code address-unfit} */
    public SubscriptionTerms {
        if ((unit == null) == (role == null)) {
            throw new DomainException(SupervisionError.SUBSCRIBER_UNCLEAR);
        }
        if (!channel.fits(address)) {
            throw new DomainException(SupervisionError.ADDRESS_UNFIT, channel.label());
        }
    }
}
