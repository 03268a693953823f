package cn.hotline.supervision.urging;

import cn.hotline.events.code.UrgeKind;
import cn.hotline.kernel.Actor;
import cn.hotline.messaging.outbox.Outbox;
import cn.hotline.supervision.clocks.CaseClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Urges a unit because a lamp was lit 自动催办. */
@ApplicationScoped
public class UrgeByLamp {
    private static final Actor SYSTEM = Actor.system("supervision");

    private final EntityManager entities;
    private final Outbox outbox;

    UrgeByLamp(EntityManager entities, Outbox outbox) {
        this.entities = entities;
        this.outbox = outbox;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void urge(CaseClock clock, UrgeKind kind, Instant at) {
        Urge urge = new Urge(clock, kind, SYSTEM, at, null);
        entities.persist(urge);
        outbox.append(urge.event());
    }
}
