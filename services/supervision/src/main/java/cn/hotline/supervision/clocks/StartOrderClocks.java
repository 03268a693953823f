package cn.hotline.supervision.clocks;

import cn.hotline.events.Envelope;
import cn.hotline.events.WorkOrderDispatched;
import cn.hotline.events.code.ClockKind;
import cn.hotline.supervision.watching.CaseAction;
import cn.hotline.supervision.watching.SupervisedCase;
import cn.hotline.supervision.watching.SupervisedCases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * At each dispatch 派单: stops the transfer clock and starts the sign 签收 and handle 办理 clocks of the work order.
 *
 * <p>After an unmerging 拆分并案 the handle clock goes on with what remained when the case was merged, reckoned from the unmerging.
 *
 * <p>A dispatch of a case that was never accepted is no race (dispatching follows acceptance), so it is refused and parked: a case
 * without clocks would be a missed case.
 */
@ApplicationScoped
public class StartOrderClocks {
    private static final Logger LOG = Logger.getLogger(StartOrderClocks.class);

    private final SupervisedCases cases;
    private final Clocks clocks;
    private final Winding winding;

    StartOrderClocks(SupervisedCases cases, Clocks clocks, Winding winding) {
        this.cases = cases;
        this.clocks = clocks;
        this.winding = winding;
    }

    @Transactional
    public void on(Envelope<WorkOrderDispatched> dispatched) {
        WorkOrderDispatched order = dispatched.data();
        SupervisedCase watched = cases.find(order.caseId())
                .orElseThrow(() -> new IllegalStateException("dispatched but never accepted: " + order.caseNo()));
        if (order.workOrderId().equals(watched.workOrderId())) {
            return;
        }
        if (!watched.meet(order.round() > 1 ? CaseAction.REDO : CaseAction.DISPATCH)) {
            LOG.debugf("case is %s, no clocks for work order %s", watched.status(), order.workOrderId());
            return;
        }
        settleEarlier(watched, dispatched.time());
        Optional<CutOff> cutOff = cutOff(watched, order);
        watched.hold(order);
        CaseClock sign = winding.start(watched, ClockKind.SIGN, StartCause.of(order), dispatched.time());
        CaseClock handle = cutOff.map(earlier -> winding.goOn(watched, earlier))
                .orElseGet(() -> winding.start(watched, ClockKind.HANDLE, StartCause.of(order), dispatched.time()));
        winding.tell(List.of(sign, handle));
    }

    private void settleEarlier(SupervisedCase watched, Instant at) {
        clocks.latest(watched, ClockKind.TRANSFER).ifPresent(transfer -> winding.stop(transfer, at));
        clocks.latest(watched).forEach(earlier -> earlier.cancel(at));
    }

    /**
     * What goes on with this dispatch: the case was unmerged, and the first merger since its last dispatch had cut the handle clock off
     * in this round.
     *
     * <p>Where the unmerging came too late the case went on with its lead's end; its redo has a clock of its own.
     */
    private Optional<CutOff> cutOff(SupervisedCase watched, WorkOrderDispatched order) {
        return clocks.latest(watched, ClockKind.HANDLE)
                .filter(handle -> handle.round() == order.round())
                .flatMap(handle -> CutOff.of(handle, watched));
    }
}
