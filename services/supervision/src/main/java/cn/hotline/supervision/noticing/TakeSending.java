package cn.hotline.supervision.noticing;

import cn.hotline.supervision.SupervisionConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.Session;

/** Takes a message to be sent 取走待发通知, for a worker alone until its lease ends. */
@ApplicationScoped
class TakeSending {
    private static final String NEXT = "select * from notice_sending where channel = :channel"
            + " and (state in ('PENDING', 'FAILED') and next_try_at <= :now or state = 'SENDING' and lease_until <= :now)"
            + " order by coalesce(next_try_at, lease_until), id limit 1 for update skip locked";

    private final EntityManager entities;
    private final Clock clock;
    private final Duration lease;

    TakeSending(EntityManager entities, Clock clock, SupervisionConfig config) {
        this.entities = entities;
        this.clock = clock;
        this.lease = config.noticing().lease();
    }

    @Transactional
    Optional<Sending> take(ChannelKind channel) {
        Instant now = clock.instant();
        Optional<Sending> next = entities.unwrap(Session.class)
                .createNativeQuery(NEXT, Sending.class)
                .setParameter("channel", channel.name())
                .setParameter("now", now)
                .getResultStream()
                .findFirst();
        next.ifPresent(sending -> sending.lease(now.plus(lease)));
        return next;
    }
}
