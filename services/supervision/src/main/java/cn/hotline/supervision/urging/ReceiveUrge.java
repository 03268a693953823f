package cn.hotline.supervision.urging;

import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.UrgeId;
import cn.hotline.messaging.outbox.Outbox;
import cn.hotline.web.ETags;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** The urged unit takes note of an urging 催办签收; nobody does so for another unit. */
@ApplicationScoped
public class ReceiveUrge {
    private final Urges urges;
    private final Caller caller;
    private final Outbox outbox;
    private final EntityManager entities;
    private final Clock clock;

    ReceiveUrge(Urges urges, Caller caller, Outbox outbox, EntityManager entities, Clock clock) {
        this.urges = urges;
        this.caller = caller;
        this.outbox = outbox;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * @param note masked; may be null
     * @throws DomainException {@code other-unit}, {@code urge-received}, or what {@link ETags#require} refuses
     */
    @Transactional
    public Urge receive(UrgeId id, String ifMatch, String note) {
        Urge urge = urges.get(id);
        caller.requireOwnUnit(urge.responsible().codes());
        ETags.require(ifMatch, urge.version());
        urge.receive(note, caller.actor(), clock.instant());
        entities.flush();
        outbox.append(caller.actor(), urge.received());
        return urge;
    }
}
