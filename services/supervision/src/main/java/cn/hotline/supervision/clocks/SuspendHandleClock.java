package cn.hotline.supervision.clocks;

import cn.hotline.events.Envelope;
import cn.hotline.events.SuspensionGranted;
import cn.hotline.events.code.ClockKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Lets the handle clock, and the case's, stand still 准予挂账: no time counts, no lamp is lit and nobody is urged until it is resumed. */
@ApplicationScoped
public class SuspendHandleClock {
    private final OrderClocks orderClocks;

    SuspendHandleClock(OrderClocks orderClocks) {
        this.orderClocks = orderClocks;
    }

    @Transactional
    public void on(Envelope<SuspensionGranted> granted) {
        SuspensionGranted told = granted.data();
        orderClocks
                .handling(told.caseId(), told.workOrderId(), ClockKind.HANDLE, ClockKind.CASE)
                .filter(held -> held.handle().suspend(told.applicationId(), granted.time()))
                .flatMap(HandlingClocks::wholeCase)
                .ifPresent(clock -> clock.suspend(told.applicationId(), granted.time()));
    }
}
