package cn.hotline.closure.queueing;

import cn.hotline.closure.reviewing.Review;
import cn.hotline.closure.reviewing.ReviewDossier;
import cn.hotline.closure.reviewing.Reviews;
import cn.hotline.kernel.id.ReviewId;
import cn.hotline.web.ETags;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Puts a claimed review back into the queue 退回领取: by who holds it, or by a section head. */
@ApplicationScoped
public class GiveBackReview {
    private final Reviews reviews;
    private final Caller caller;
    private final Clock clock;

    GiveBackReview(Reviews reviews, Caller caller, Clock clock) {
        this.reviews = reviews;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public ReviewDossier giveBack(ReviewId id, String ifMatch) {
        ReviewDossier dossier = reviews.dossier(id);
        Review review = dossier.review();
        long seen = review.version();
        review.giveBack(caller.actor(), clock.instant());
        ETags.require(ifMatch, seen);
        reviews.flush();
        return dossier;
    }
}
