package cn.hotline.closure.reviewing;

import cn.hotline.kernel.Masking;
import cn.hotline.kernel.id.ReviewId;
import cn.hotline.messaging.outbox.Outbox;
import cn.hotline.web.ETags;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Passes a reply 审核通过, or finds the place put right 核实通过. */
@ApplicationScoped
public class ApproveReview {
    private final Reviews reviews;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    ApproveReview(Reviews reviews, Outbox outbox, Caller caller, Clock clock) {
        this.reviews = reviews;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param afterPhoto the attachment that shows the place put right; wanted for a verification 核实 only */
    @Transactional
    public ReviewDossier approve(ReviewId id, String ifMatch, String comment, String afterPhoto) {
        ReviewDossier dossier = reviews.dossier(id);
        Review review = dossier.review();
        review.requireJudge(caller.actor());
        review.requireNotClaimedByAnother(caller.actor(), clock.instant());
        ETags.require(ifMatch, review.version());
        review.show(afterPhoto);
        var at = outbox.append(caller.actor(), review.approved());
        review.approve(caller.actor(), Masking.text(comment), at);
        reviews.flush();
        return dossier;
    }
}
