package cn.hotline.supervision.supervising;

import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.LetterId;
import cn.hotline.messaging.outbox.Outbox;
import cn.hotline.supervision.units.OwnMatters;
import cn.hotline.web.ETags;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** A supervisor withdraws a letter 撤销督办单; never one the process waits for: it would wait for ever. */
@ApplicationScoped
public class CancelLetter {
    private final Letters letters;
    private final Caller caller;
    private final Outbox outbox;
    private final EntityManager entities;
    private final Clock clock;

    CancelLetter(Letters letters, Caller caller, Outbox outbox, EntityManager entities, Clock clock) {
        this.letters = letters;
        this.caller = caller;
        this.outbox = outbox;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * @throws DomainException {@code own-matter}, {@code letter-awaited}, {@code letter-not-open}, or what {@link ETags#require}
     *     refuses
     */
    @Transactional
    public Letter cancel(LetterId id, String ifMatch, String reason) {
        Letter letter = letters.get(id);
        OwnMatters.refuse(caller.actor(), letter.responsible());
        ETags.require(ifMatch, letter.version());
        letter.cancel(reason, caller.actor(), clock.instant());
        entities.flush();
        outbox.append(caller.actor(), LetterNews.cancelled(letter));
        return letter;
    }
}
