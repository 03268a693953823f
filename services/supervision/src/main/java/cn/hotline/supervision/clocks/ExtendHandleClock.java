package cn.hotline.supervision.clocks;

import cn.hotline.events.Envelope;
import cn.hotline.events.ExtensionGranted;
import cn.hotline.events.code.ClockKind;
import cn.hotline.kernel.calendar.Limit;
import cn.hotline.supervision.watching.SupervisedCases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Lets the handle clock be due later 准予延期, counted from when it was due; one that waits for the reviewer too. */
@ApplicationScoped
public class ExtendHandleClock {
    private final SupervisedCases cases;
    private final OrderClocks orderClocks;
    private final Winding winding;

    ExtendHandleClock(SupervisedCases cases, OrderClocks orderClocks, Winding winding) {
        this.cases = cases;
        this.orderClocks = orderClocks;
        this.winding = winding;
    }

    @Transactional
    public void on(Envelope<ExtensionGranted> granted) {
        ExtensionGranted told = granted.data();
        Extension extension = new Extension(granted.time(), Limit.parse(told.extra()));
        cases.find(told.caseId()).ifPresent(watched -> orderClocks
                .find(told.caseId(), told.workOrderId(), ClockKind.HANDLE)
                .filter(clock -> winding.extend(watched, clock, told.applicationId(), extension))
                .ifPresent(clock -> winding.tell(List.of(clock))));
    }
}
