package cn.hotline.closure.reviewing;

import cn.hotline.closure.closing.CaseClosures;
import cn.hotline.closure.closing.ClosureStatus;
import cn.hotline.kernel.id.CaseId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/**
 * Cancels the open review of a case that was withdrawn 撤诉 or merged 并案; a closed case stands, and so does its review in a redo.
 *
 * <p>Gives the same answer before and after the closure itself has noted the withdrawal.
 */
@ApplicationScoped
public class CancelReview {
    private final Reviews reviews;
    private final CaseClosures closures;

    CancelReview(Reviews reviews, CaseClosures closures) {
        this.reviews = reviews;
        this.closures = closures;
    }

    @Transactional
    public void cancel(CaseId caseId, Instant at) {
        boolean closed = closures.find(caseId)
                .filter(closure -> closure.status() == ClosureStatus.CLOSED)
                .isPresent();
        if (!closed) {
            reviews.pendingOf(caseId).forEach(review -> review.cancel(at));
        }
    }
}
