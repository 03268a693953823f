package cn.hotline.supervision.clocks;

import cn.hotline.events.Envelope;
import cn.hotline.events.ExtensionGranted;
import cn.hotline.events.code.ClockKind;
import cn.hotline.kernel.calendar.Limit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Lets the handle clock, and the case's, be due later 准予延期, counted from when it was due; one that waits for the reviewer too. */
@ApplicationScoped
public class ExtendHandleClock {
    private final OrderClocks orderClocks;
    private final Winding winding;

    ExtendHandleClock(OrderClocks orderClocks, Winding winding) {
        this.orderClocks = orderClocks;
        this.winding = winding;
    }

    @Transactional
    public void on(Envelope<ExtensionGranted> granted) {
        ExtensionGranted told = granted.data();
        Extension extension = new Extension(granted.time(), Limit.parse(told.extra()));
        orderClocks
                .handling(told.caseId(), told.workOrderId(), ClockKind.HANDLE, ClockKind.CASE)
                .map(held -> held.both()
                        .takeWhile(clock -> winding.extend(held.watched(), clock, told.applicationId(), extension))
                        .toList())
                .ifPresent(winding::tell);
    }
}
