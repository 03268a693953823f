package cn.hotline.closure.reviewing;

import cn.hotline.events.ReviewRejected;
import cn.hotline.events.code.RejectionReason;
import cn.hotline.kernel.Masking;
import cn.hotline.kernel.id.ReviewId;
import cn.hotline.messaging.outbox.Outbox;
import cn.hotline.web.ETags;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Sends a reply back to its unit 驳回重办, with coded reasons. */
@ApplicationScoped
public class RejectReview {
    private final Reviews reviews;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    RejectReview(Reviews reviews, Outbox outbox, Caller caller, Clock clock) {
        this.reviews = reviews;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public ReviewDossier reject(ReviewId id, String ifMatch, List<RejectionReason> reasons, String comment) {
        ReviewDossier dossier = reviews.dossier(id);
        Review review = dossier.review();
        review.requireJudge(caller.actor());
        review.requireNotClaimedByAnother(caller.actor(), clock.instant());
        ETags.require(ifMatch, review.version());
        String masked = Masking.text(comment);
        var at = outbox.append(
                caller.actor(),
                new ReviewRejected(
                        review.caseId(),
                        review.caseNo(),
                        review.id(),
                        review.workOrderId(),
                        review.unit(),
                        review.round(),
                        reasons.stream().distinct().toList(),
                        masked,
                        review.kind()));
        review.reject(caller.actor(), reasons, masked, at);
        reviews.flush();
        return dossier;
    }
}
