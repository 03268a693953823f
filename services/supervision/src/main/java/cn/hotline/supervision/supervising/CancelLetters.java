package cn.hotline.supervision.supervising;

import cn.hotline.events.CaseArchived;
import cn.hotline.events.Envelope;
import cn.hotline.events.code.LetterCause;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Withdraws open letters 撤销督办单 when the case is archived; one the process itself waits for still wants its answer. */
@ApplicationScoped
public class CancelLetters {
    private final Letters letters;

    CancelLetters(Letters letters) {
        this.letters = letters;
    }

    @Transactional
    public void on(Envelope<CaseArchived> archived) {
        letters.openOf(archived.data().caseId()).stream()
                .filter(letter -> letter.cause() != LetterCause.DISSATISFIED)
                .forEach(letter -> letter.cancel(archived.time()));
    }
}
