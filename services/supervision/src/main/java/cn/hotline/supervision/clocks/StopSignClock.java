package cn.hotline.supervision.clocks;

import cn.hotline.events.Envelope;
import cn.hotline.events.WorkOrderSigned;
import cn.hotline.events.code.ClockKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Stops the sign clock when the unit signs 签收. */
@ApplicationScoped
public class StopSignClock {
    private final OrderClocks orderClocks;
    private final Winding winding;

    StopSignClock(OrderClocks orderClocks, Winding winding) {
        this.orderClocks = orderClocks;
        this.winding = winding;
    }

    @Transactional
    public void on(Envelope<WorkOrderSigned> signed) {
        WorkOrderSigned order = signed.data();
        orderClocks
                .find(order.caseId(), order.workOrderId(), ClockKind.SIGN)
                .ifPresent(clock -> winding.stop(clock, signed.time()));
    }
}
