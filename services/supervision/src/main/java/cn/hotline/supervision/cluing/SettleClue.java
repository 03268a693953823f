package cn.hotline.supervision.cluing;

import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.ClueId;
import cn.hotline.messaging.outbox.Outbox;
import cn.hotline.supervision.units.OwnMatters;
import cn.hotline.web.ETags;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** A supervisor says what came of a clue 线索办结: 属实 or not. Whoever claimed it, a colleague may settle it. */
@ApplicationScoped
public class SettleClue {
    private final ClueBook clues;
    private final Caller caller;
    private final Outbox outbox;
    private final EntityManager entities;
    private final Clock clock;

    SettleClue(ClueBook clues, Caller caller, Outbox outbox, EntityManager entities, Clock clock) {
        this.clues = clues;
        this.caller = caller;
        this.outbox = outbox;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * @param conclusion masked
     * @throws DomainException {@code own-matter}, {@code clue-status}, or what {@link ETags#require} refuses
     */
    @Transactional
    public Clue settle(ClueId id, String ifMatch, boolean upheld, String conclusion) {
        Clue clue = clues.get(id);
        OwnMatters.refuse(caller.actor(), clue.responsible());
        ETags.require(ifMatch, clue.version());
        clue.settle(upheld, conclusion, caller.actor(), clock.instant());
        entities.flush();
        outbox.append(caller.actor(), clue.settled());
        return clue;
    }
}
