package cn.hotline.supervision.supervising;

import cn.hotline.events.code.LetterVerdict;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.LetterId;
import cn.hotline.messaging.outbox.Outbox;
import cn.hotline.supervision.SupervisionError;
import cn.hotline.supervision.units.OwnMatters;
import cn.hotline.web.ETags;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** A supervisor judges the unit's answer 督办答复审核: 办结销号, or 退回重新答复. */
@ApplicationScoped
public class ReviewAnswer {
    private final Letters letters;
    private final Caller caller;
    private final Outbox outbox;
    private final EntityManager entities;
    private final Clock clock;

    ReviewAnswer(Letters letters, Caller caller, Outbox outbox, EntityManager entities, Clock clock) {
        this.letters = letters;
        this.caller = caller;
        this.outbox = outbox;
        this.entities = entities;
        this.clock = clock;
    }

    /** @throws DomainException {@code own-matter}, {@code letter-not-open}, or what {@link ETags#require} refuses */
    @Transactional
    public Letter review(LetterId id, String ifMatch, LetterVerdict verdict, String opinion) {
        Letter letter = letters.get(id);
        refuseOwn(letter);
        ETags.require(ifMatch, letter.version());
        letter.review(verdict, opinion, caller.actor(), clock.instant());
        entities.flush();
        outbox.append(caller.actor(), LetterNews.reviewed(letter));
        return letter;
    }

    /** The answer may be of a unit that has passed the letter on since. */
    private void refuseOwn(Letter letter) {
        Actor by = caller.actor();
        OwnMatters.refuse(by, letter.responsible());
        Answer answer = letter.answer();
        if (answer != null
                && (by.id().equals(answer.answeredById())
                        || String.valueOf(by.unit()).equals(answer.answeredByUnit()))) {
            throw new DomainException(SupervisionError.OWN_MATTER);
        }
    }
}
