package cn.hotline.supervision.clocks;

import cn.hotline.events.code.ClockKind;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.WorkOrderId;
import cn.hotline.supervision.watching.SupervisedCase;
import cn.hotline.supervision.watching.SupervisedCases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/**
 * A work order taken from its unit, by a granted return 准予退单 or by the centre 改派: its clocks end unjudged; the next unit gets fresh
 * ones at its own dispatch. The clock of the whole case 全程时限 runs on.
 */
@ApplicationScoped
public class CancelOrderClocks {
    private final SupervisedCases cases;
    private final Clocks clocks;
    private final Winding winding;

    CancelOrderClocks(SupervisedCases cases, Clocks clocks, Winding winding) {
        this.cases = cases;
        this.clocks = clocks;
        this.winding = winding;
    }

    @Transactional
    public void on(CaseId caseId, WorkOrderId order, Instant at) {
        cases.find(caseId)
                .filter(watched -> order.equals(watched.workOrderId()))
                .ifPresent(watched -> take(watched, order, at));
    }

    private void take(SupervisedCase watched, WorkOrderId order, Instant at) {
        List<CaseClock> latest = clocks.latest(watched).toList();
        latest.stream().filter(clock -> clock.isOf(order)).forEach(clock -> clock.cancel(at));
        winding.tell(latest.stream()
                .filter(clock -> clock.kind() == ClockKind.CASE && winding.free(watched, clock, at))
                .toList());
    }
}
