package cn.hotline.supervision.clocks;

import cn.hotline.events.Envelope;
import cn.hotline.events.ReturnGranted;
import cn.hotline.events.code.ClockKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** A granted return 准予退单 ends the work order's clocks unjudged; the next unit gets fresh ones at its own dispatch. */
@ApplicationScoped
public class CancelOrderClocks {
    private final OrderClocks orderClocks;

    CancelOrderClocks(OrderClocks orderClocks) {
        this.orderClocks = orderClocks;
    }

    @Transactional
    public void on(Envelope<ReturnGranted> granted) {
        ReturnGranted order = granted.data();
        for (ClockKind kind : List.of(ClockKind.SIGN, ClockKind.HANDLE)) {
            orderClocks
                    .find(order.caseId(), order.workOrderId(), kind)
                    .ifPresent(clock -> clock.cancel(granted.time()));
        }
    }
}
