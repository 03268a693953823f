package cn.hotline.supervision.clocks;

import cn.hotline.events.code.ClockKind;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.WorkOrderId;
import cn.hotline.supervision.watching.SupervisedCases;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Finds the clock of a work order 派单件的时限; an order replaced by a later one has none any more. */
@ApplicationScoped
class OrderClocks {
    private final SupervisedCases cases;
    private final Clocks clocks;

    OrderClocks(SupervisedCases cases, Clocks clocks) {
        this.cases = cases;
        this.clocks = clocks;
    }

    Optional<CaseClock> find(CaseId caseId, WorkOrderId order, ClockKind kind) {
        return cases.find(caseId)
                .flatMap(watched -> clocks.latest(watched, kind))
                .filter(clock -> clock.isOf(order));
    }
}
