package cn.hotline.supervision.cluing;

import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.ClueId;
import cn.hotline.supervision.units.OwnMatters;
import cn.hotline.web.ETags;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** A supervisor takes on a clue 认领线索. */
@ApplicationScoped
public class ClaimClue {
    private final ClueBook clues;
    private final Caller caller;
    private final EntityManager entities;
    private final Clock clock;

    ClaimClue(ClueBook clues, Caller caller, EntityManager entities, Clock clock) {
        this.clues = clues;
        this.caller = caller;
        this.entities = entities;
        this.clock = clock;
    }

    /** @throws DomainException {@code own-matter}, {@code clue-status}, or what {@link ETags#require} refuses */
    @Transactional
    public Clue claim(ClueId id, String ifMatch) {
        Clue clue = clues.get(id);
        OwnMatters.refuse(caller.actor(), clue.responsible());
        ETags.require(ifMatch, clue.version());
        clue.claim(caller.actor(), clock.instant());
        entities.flush();
        return clue;
    }
}
