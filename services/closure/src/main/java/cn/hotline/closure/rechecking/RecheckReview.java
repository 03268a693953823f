package cn.hotline.closure.rechecking;

import cn.hotline.closure.reviewing.RecheckVerdict;
import cn.hotline.closure.reviewing.Review;
import cn.hotline.closure.reviewing.ReviewDossier;
import cn.hotline.closure.reviewing.Reviews;
import cn.hotline.kernel.Masking;
import cn.hotline.kernel.id.ReviewId;
import cn.hotline.web.ETags;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** A section head says whether a review was decided rightly 复核; no case changes by it, so nothing is told. */
@ApplicationScoped
public class RecheckReview {
    private final Reviews reviews;
    private final Caller caller;
    private final Clock clock;

    RecheckReview(Reviews reviews, Caller caller, Clock clock) {
        this.reviews = reviews;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public ReviewDossier recheck(ReviewId id, String ifMatch, RecheckVerdict verdict, String reason) {
        ReviewDossier dossier = reviews.dossier(id);
        Review review = dossier.review();
        long seen = review.version();
        review.recheck(
                caller.actor(), verdict, Masking.text(reason), clock.instant().truncatedTo(ChronoUnit.MICROS));
        ETags.require(ifMatch, seen);
        reviews.flush();
        return dossier;
    }
}
