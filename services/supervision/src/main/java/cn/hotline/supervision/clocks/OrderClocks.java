package cn.hotline.supervision.clocks;

import cn.hotline.events.code.ClockKind;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.WorkOrderId;
import cn.hotline.supervision.watching.SupervisedCases;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Finds the clocks of a work order 派单件的时限; an order replaced by a later one has none any more. */
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

    /** The order's handle clock with the case's, read with those of other kinds that are asked for next. */
    Optional<HandlingClocks> handling(CaseId caseId, WorkOrderId order, ClockKind... besides) {
        return cases.find(caseId).flatMap(watched -> {
            clocks.read(watched, besides);
            return clocks.latest(watched, ClockKind.HANDLE)
                    .filter(handle -> handle.isOf(order))
                    .map(handle -> new HandlingClocks(watched, handle, clocks.latest(watched, ClockKind.CASE)));
        });
    }
}
