package cn.hotline.supervision.supervising;

import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.LetterId;
import cn.hotline.messaging.outbox.Outbox;
import cn.hotline.web.ETags;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** The unit answers its supervision letter 答复督办单; nobody answers for another unit, whatever other roles they have. */
@ApplicationScoped
public class AnswerLetter {
    private final Letters letters;
    private final Caller caller;
    private final Outbox outbox;
    private final EntityManager entities;
    private final Clock clock;

    AnswerLetter(Letters letters, Caller caller, Outbox outbox, EntityManager entities, Clock clock) {
        this.letters = letters;
        this.caller = caller;
        this.outbox = outbox;
        this.entities = entities;
        this.clock = clock;
    }

    /** @throws DomainException {@code other-unit}, {@code letter-not-open}, or what {@link ETags#require} refuses */
    @Transactional
    public Letter answer(LetterId id, String ifMatch, String text) {
        Letter letter = letters.get(id);
        if (!letter.responsible().codes().contains(caller.actor().unit())) {
            throw new DomainException(CommonError.OTHER_UNIT);
        }
        ETags.require(ifMatch, letter.version());
        letter.answer(text, caller.actor(), clock.instant());
        entities.flush();
        outbox.append(caller.actor(), LetterNews.answered(letter));
        return letter;
    }
}
