package cn.hotline.intake.delivering;

import cn.hotline.intake.IntakeError;
import cn.hotline.intake.channels.ChannelTraits;
import cn.hotline.intake.channels.Channels;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Which channels 来源渠道 a platform may deliver into and read from: none of the centre's own without an account of its own. */
@ApplicationScoped
public class SourceChannels {
    private final Channels channels;
    private final Caller caller;

    SourceChannels(Channels channels, Caller caller) {
        this.channels = channels;
        this.caller = caller;
    }

    /**
     * The channel's own platform, or any platform where the channel belongs to none.
     *
     * @return the account whose demands the caller may see; null for all of the channel
     * @throws DomainException {@code unknown-channel}, {@code other-source}
     */
    @Transactional
    public String requireMine(String channel) {
        Sender sender = sender(channel);
        boolean all = sender.account().equals(sender.channelAccount()) || caller.hasRole(Role.ADMIN);
        return all ? null : sender.account();
    }

    Sender sender(String code) {
        ChannelTraits traits = channels.findByIdOptional(code)
                .orElseThrow(() -> new DomainException(IntakeError.UNKNOWN_CHANNEL, code))
                .traits();
        String owner = traits.sourceAccount();
        Actor actor = caller.actor();
        boolean mine = owner == null ? !traits.own() : owner.equals(actor.id());
        if (!mine && !caller.hasRole(Role.ADMIN)) {
            throw new DomainException(IntakeError.OTHER_SOURCE);
        }
        return new Sender(code, owner, actor.id(), actor.name());
    }
}
