package cn.hotline.supervision.clocks;

import cn.hotline.events.Envelope;
import cn.hotline.events.ReviewRejected;
import cn.hotline.events.code.ClockKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Rework 驳回重办: the handle clock, and the case's, wait for the unit again; what fell due meanwhile is lit at the next scan. The review
 * clock 审核时限 stops.
 */
@ApplicationScoped
public class FollowRejection {
    private final OrderClocks orderClocks;
    private final Winding winding;

    FollowRejection(OrderClocks orderClocks, Winding winding) {
        this.orderClocks = orderClocks;
        this.winding = winding;
    }

    @Transactional
    public void on(Envelope<ReviewRejected> rejected) {
        ReviewRejected review = rejected.data();
        orderClocks
                .handling(review.caseId(), review.workOrderId(), ClockKind.HANDLE, ClockKind.CASE, ClockKind.REVIEW)
                .filter(held -> held.handle().reject())
                .flatMap(HandlingClocks::wholeCase)
                .ifPresent(CaseClock::reject);
        orderClocks
                .find(review.caseId(), review.workOrderId(), ClockKind.REVIEW)
                .ifPresent(clock -> winding.stop(clock, rejected.time()));
    }
}
