package cn.hotline.supervision.supervising;

import cn.hotline.events.CaseArchived;
import cn.hotline.events.Envelope;
import cn.hotline.messaging.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Withdraws unanswered letters 撤销督办单 when the case is archived. One the process itself waits for still wants its answer, and an
 * answer that was given its review.
 */
@ApplicationScoped
public class CancelLetters {
    private final Letters letters;
    private final Outbox outbox;

    CancelLetters(Letters letters, Outbox outbox) {
        this.letters = letters;
        this.outbox = outbox;
    }

    @Transactional
    public void on(Envelope<CaseArchived> archived) {
        letters.unfinishedOf(archived.data().caseId()).stream()
                .filter(letter -> letter.status() == LetterStatus.OPEN && !letter.isAwaited())
                .forEach(letter -> {
                    letter.cancel(archived.time());
                    outbox.append(LetterNews.cancelled(letter));
                });
    }
}
