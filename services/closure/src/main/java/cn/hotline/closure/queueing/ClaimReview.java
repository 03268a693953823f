package cn.hotline.closure.queueing;

import cn.hotline.closure.ClosureConfig;
import cn.hotline.closure.reviewing.Review;
import cn.hotline.closure.reviewing.ReviewDossier;
import cn.hotline.closure.reviewing.Reviews;
import cn.hotline.kernel.id.ReviewId;
import cn.hotline.web.ETags;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** A reviewer takes one review on the desk 领取, or renews that claim; a section head takes it over 接手. */
@ApplicationScoped
public class ClaimReview {
    private final Reviews reviews;
    private final Caller caller;
    private final Clock clock;
    private final ClosureConfig config;

    ClaimReview(Reviews reviews, Caller caller, Clock clock, ClosureConfig config) {
        this.reviews = reviews;
        this.caller = caller;
        this.clock = clock;
        this.config = config;
    }

    /** The one who comes second in a race is told who was first: the claim is looked at before the version. */
    @Transactional
    public ReviewDossier claim(ReviewId id, String ifMatch) {
        Review review = reviews.locked(id);
        long seen = review.version();
        Instant now = clock.instant();
        review.requireJudge(caller.actor());
        review.claim(caller.actor(), now, now.plus(config.claimLasts()));
        ETags.require(ifMatch, seen);
        reviews.flush();
        return reviews.dossier(id);
    }
}
