package cn.hotline.supervision.clocks;

import cn.hotline.events.ClocksStarted;
import cn.hotline.events.Envelope;
import cn.hotline.events.WorkOrderDispatched;
import cn.hotline.events.code.ClockKind;
import cn.hotline.messaging.outbox.Outbox;
import cn.hotline.supervision.watching.CaseAction;
import cn.hotline.supervision.watching.SupervisedCase;
import cn.hotline.supervision.watching.SupervisedCases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * At each dispatch 派单: stops the transfer clock and starts the sign 签收 and handle 办理 clocks of the work order.
 *
 * <p>A dispatch of a case that was never filed is no race (dispatching follows filing), so it is refused and parked: a case without
 * clocks would be a missed case.
 */
@ApplicationScoped
public class StartOrderClocks {
    private static final Logger LOG = Logger.getLogger(StartOrderClocks.class);

    private final SupervisedCases cases;
    private final Clocks clocks;
    private final Winding winding;
    private final Outbox outbox;

    StartOrderClocks(SupervisedCases cases, Clocks clocks, Winding winding, Outbox outbox) {
        this.cases = cases;
        this.clocks = clocks;
        this.winding = winding;
        this.outbox = outbox;
    }

    @Transactional
    public void on(Envelope<WorkOrderDispatched> dispatched) {
        WorkOrderDispatched order = dispatched.data();
        SupervisedCase watched = cases.find(order.caseId())
                .orElseThrow(() -> new IllegalStateException("dispatched but never filed: " + order.caseNo()));
        if (order.workOrderId().equals(watched.workOrderId())) {
            return;
        }
        if (!watched.meet(order.round() > 1 ? CaseAction.REDO : CaseAction.DISPATCH)) {
            LOG.debugf("case is %s, no clocks for work order %s", watched.status(), order.workOrderId());
            return;
        }
        settleEarlier(watched, dispatched.time());
        watched.hold(order);
        startBoth(watched, StartCause.of(order), dispatched.time());
    }

    private void settleEarlier(SupervisedCase watched, Instant at) {
        clocks.latest(watched, ClockKind.TRANSFER).ifPresent(transfer -> winding.stop(transfer, at));
        clocks.latest(watched).forEach(earlier -> earlier.cancel(at));
    }

    private void startBoth(SupervisedCase watched, StartCause cause, Instant at) {
        CaseClock sign = winding.start(watched, ClockKind.SIGN, cause, at);
        CaseClock handle = winding.start(watched, ClockKind.HANDLE, cause, at);
        outbox.append(new ClocksStarted(
                watched.id(),
                watched.caseNo(),
                watched.workOrderId(),
                watched.responsible().code(),
                List.of(sign.due(), handle.due())));
    }
}
