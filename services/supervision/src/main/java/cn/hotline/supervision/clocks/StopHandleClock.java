package cn.hotline.supervision.clocks;

import cn.hotline.events.Envelope;
import cn.hotline.events.ReviewApproved;
import cn.hotline.events.code.ClockKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Stops the handle clock when the reply is approved 审核通过; the moment that counts is the last reply's. */
@ApplicationScoped
public class StopHandleClock {
    private final OrderClocks orderClocks;
    private final Winding winding;

    StopHandleClock(OrderClocks orderClocks, Winding winding) {
        this.orderClocks = orderClocks;
        this.winding = winding;
    }

    @Transactional
    public void on(Envelope<ReviewApproved> approved) {
        ReviewApproved review = approved.data();
        orderClocks
                .find(review.caseId(), review.workOrderId(), ClockKind.HANDLE)
                .ifPresent(clock -> winding.stop(clock, counted(clock, approved.time())));
    }

    private static Instant counted(CaseClock clock, Instant approvedAt) {
        return clock.repliedAt() == null ? approvedAt : clock.repliedAt();
    }
}
