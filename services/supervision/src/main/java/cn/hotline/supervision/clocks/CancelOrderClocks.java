package cn.hotline.supervision.clocks;

import cn.hotline.events.code.ClockKind;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.WorkOrderId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/**
 * A work order taken from its unit, by a granted return 准予退单 or by the centre 改派: its clocks end unjudged; the next unit gets fresh
 * ones at its own dispatch.
 */
@ApplicationScoped
public class CancelOrderClocks {
    private final OrderClocks orderClocks;

    CancelOrderClocks(OrderClocks orderClocks) {
        this.orderClocks = orderClocks;
    }

    @Transactional
    public void on(CaseId caseId, WorkOrderId order, Instant at) {
        for (ClockKind kind : List.of(ClockKind.SIGN, ClockKind.HANDLE)) {
            orderClocks.find(caseId, order, kind).ifPresent(clock -> clock.cancel(at));
        }
    }
}
