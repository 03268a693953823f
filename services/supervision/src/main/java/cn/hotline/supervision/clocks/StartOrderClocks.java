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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * At each dispatch 派单: stops the transfer clock and starts the sign 签收, contact 联系 and handle 办理 clocks of the work order; at the first
 * of a round also that of the whole case 全程. Who reported on patrol 巡查上报 is nobody to contact.
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
        settleEarlier(watched, order.round(), dispatched.time());
        Optional<CutOff> cutOff = cutOff(watched, order);
        watched.hold(order);
        List<CaseClock> started = new ArrayList<>();
        started.add(start(watched, ClockKind.SIGN, dispatched));
        started.add(cutOff.map(earlier -> winding.goOn(watched, earlier))
                .orElseGet(() -> start(watched, ClockKind.HANDLE, dispatched)));
        if (!watched.facts().patrol()) {
            started.add(start(watched, ClockKind.CONTACT, dispatched));
        }
        if (!isUnderWay(watched)) {
            started.add(start(watched, ClockKind.CASE, dispatched));
        }
        winding.tell(started);
    }

    private CaseClock start(SupervisedCase watched, ClockKind kind, Envelope<WorkOrderDispatched> dispatched) {
        return winding.start(watched, kind, StartCause.of(dispatched.data()), dispatched.time());
    }

    /** Whether the clock of the whole case runs since an earlier dispatch of this round: then this one does not start it again. */
    private boolean isUnderWay(SupervisedCase watched) {
        return clocks.latest(watched, ClockKind.CASE)
                .filter(clock -> clock.verdict().stoppedAt() == null)
                .isPresent();
    }

    private void settleEarlier(SupervisedCase watched, int round, Instant at) {
        List<CaseClock> latest = clocks.latest(watched).toList();
        latest.stream().filter(clock -> clock.kind() == ClockKind.TRANSFER).forEach(clock -> winding.stop(clock, at));
        latest.stream()
                .filter(clock -> clock.kind() != ClockKind.CASE || clock.round() != round)
                .forEach(clock -> clock.cancel(at));
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
