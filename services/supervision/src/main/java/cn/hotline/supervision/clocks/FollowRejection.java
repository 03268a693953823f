package cn.hotline.supervision.clocks;

import cn.hotline.events.Envelope;
import cn.hotline.events.ReviewRejected;
import cn.hotline.events.code.ClockKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Rework 驳回重办: the handle clock waits for the unit again; what fell due meanwhile is lit at the next scan. */
@ApplicationScoped
public class FollowRejection {
    private final OrderClocks orderClocks;

    FollowRejection(OrderClocks orderClocks) {
        this.orderClocks = orderClocks;
    }

    @Transactional
    public void on(Envelope<ReviewRejected> rejected) {
        ReviewRejected review = rejected.data();
        orderClocks
                .find(review.caseId(), review.workOrderId(), ClockKind.HANDLE)
                .ifPresent(CaseClock::reject);
    }
}
