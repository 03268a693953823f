package cn.hotline.supervision.clocks;

import cn.hotline.events.Envelope;
import cn.hotline.events.ReviewApproved;
import cn.hotline.events.code.ClockKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/**
 * Stops the handle clock, and the case's, when the reply is approved 审核通过: the moment that counts is the last reply's. The review clock
 * 审核时限 stops with the approval itself.
 */
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
                .handling(review.caseId(), review.workOrderId(), ClockKind.HANDLE, ClockKind.CASE, ClockKind.REVIEW)
                .ifPresent(held -> stop(held, counted(held.handle(), approved.time())));
        orderClocks
                .find(review.caseId(), review.workOrderId(), ClockKind.REVIEW)
                .ifPresent(clock -> winding.stop(clock, approved.time()));
    }

    private void stop(HandlingClocks held, Instant at) {
        if (winding.stop(held.handle(), at)) {
            held.wholeCase().ifPresent(clock -> winding.stop(clock, at));
        }
    }

    private static Instant counted(CaseClock clock, Instant approvedAt) {
        return clock.repliedAt() == null ? approvedAt : clock.repliedAt();
    }
}
