package cn.hotline.closure.reviewing;

import cn.hotline.events.WorkOrderTransferred;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** A reply under review is its unit's successor's 机构调整, whose people do not review it either. */
@ApplicationScoped
public class PassReview {
    private final Reviews reviews;

    PassReview(Reviews reviews) {
        this.reviews = reviews;
    }

    @Transactional
    public void on(WorkOrderTransferred told) {
        reviews.pendingOf(told.caseId()).stream()
                .filter(review -> review.workOrderId().equals(told.workOrderId()))
                .forEach(review -> review.passTo(told));
    }
}
