package cn.hotline.supervision.clocks;

import cn.hotline.events.Envelope;
import cn.hotline.events.HandlingResumed;
import cn.hotline.events.code.ClockKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Lets the handle clock, and the case's, go on 恢复办理 with what remained when it was suspended 挂账.
 *
 * <p>Told even where the due time did not move, since the others let their copy of the clock stand still meanwhile.
 */
@ApplicationScoped
public class ResumeHandleClock {
    private final OrderClocks orderClocks;
    private final Winding winding;

    ResumeHandleClock(OrderClocks orderClocks, Winding winding) {
        this.orderClocks = orderClocks;
        this.winding = winding;
    }

    @Transactional
    public void on(Envelope<HandlingResumed> resumed) {
        HandlingResumed told = resumed.data();
        orderClocks
                .handling(told.caseId(), told.workOrderId(), ClockKind.HANDLE, ClockKind.CASE)
                .map(held -> held.both()
                        .takeWhile(clock -> winding.resume(held.watched(), clock, told.applicationId(), resumed.time()))
                        .toList())
                .ifPresent(winding::tell);
    }
}
