package cn.hotline.closure.reviewing.adapter;

import cn.hotline.closure.reviewing.CancelReview;
import cn.hotline.closure.reviewing.OpenReview;
import cn.hotline.closure.reviewing.PassReview;
import cn.hotline.events.CaseMerged;
import cn.hotline.events.CaseWithdrawn;
import cn.hotline.events.ReviewRequested;
import cn.hotline.events.VerificationRequested;
import cn.hotline.events.WorkOrderTransferred;
import cn.hotline.messaging.inbox.EventRouter;
import cn.hotline.messaging.inbox.EventRoutes;
import jakarta.enterprise.context.ApplicationScoped;

/** The events that open and cancel reviews 审核订阅. */
@ApplicationScoped
class ReviewingEvents implements EventRoutes {
    private final OpenReview openReview;
    private final CancelReview cancelReview;
    private final PassReview passReview;

    ReviewingEvents(OpenReview openReview, CancelReview cancelReview, PassReview passReview) {
        this.openReview = openReview;
        this.cancelReview = cancelReview;
        this.passReview = passReview;
    }

    @Override
    public void register(EventRouter router) {
        router.on(ReviewRequested.class, envelope -> openReview.open(envelope.data()));
        router.on(VerificationRequested.class, envelope -> openReview.open(envelope.data()));
        router.on(WorkOrderTransferred.class, envelope -> passReview.on(envelope.data()));
        router.on(
                CaseWithdrawn.class,
                envelope -> cancelReview.cancel(envelope.data().caseId(), envelope.time()));
        router.on(
                CaseMerged.class,
                envelope -> cancelReview.cancel(envelope.data().caseId(), envelope.time()));
    }
}
