package cn.hotline.supervision.clocks;

import cn.hotline.events.Envelope;
import cn.hotline.events.HandlingResumed;
import cn.hotline.events.code.ClockKind;
import cn.hotline.supervision.watching.SupervisedCases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * Lets the handle clock go on 恢复办理 with what remained when it was suspended 挂账.
 *
 * <p>Told even where the due time did not move, since the others let their copy of the clock stand still meanwhile.
 */
@ApplicationScoped
public class ResumeHandleClock {
    private final SupervisedCases cases;
    private final OrderClocks orderClocks;
    private final Winding winding;

    ResumeHandleClock(SupervisedCases cases, OrderClocks orderClocks, Winding winding) {
        this.cases = cases;
        this.orderClocks = orderClocks;
        this.winding = winding;
    }

    @Transactional
    public void on(Envelope<HandlingResumed> resumed) {
        HandlingResumed told = resumed.data();
        cases.find(told.caseId()).ifPresent(watched -> orderClocks
                .find(told.caseId(), told.workOrderId(), ClockKind.HANDLE)
                .filter(clock -> winding.resume(watched, clock, told.applicationId(), resumed.time()))
                .ifPresent(clock -> winding.tell(List.of(clock))));
    }
}
