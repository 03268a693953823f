package cn.hotline.supervision.noticing;

import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.web.ETags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** A person has a message sent once more 重发通知: one that was given up, is waiting for its next try, or got lost at the other end. */
@ApplicationScoped
public class ResendNotice {
    private final EntityManager entities;
    private final Clock clock;

    ResendNotice(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** @throws DomainException {@code not-found}, {@code notice-not-settled} */
    @Transactional
    public Sending resend(UUID sendingId, String ifMatch) {
        Sending sending = Optional.ofNullable(entities.find(Sending.class, sendingId))
                .orElseThrow(() -> new DomainException(CommonError.NOT_FOUND, "通知的发送 " + sendingId));
        ETags.require(ifMatch, sending.version());
        sending.resend(clock.instant());
        entities.flush();
        return sending;
    }
}
