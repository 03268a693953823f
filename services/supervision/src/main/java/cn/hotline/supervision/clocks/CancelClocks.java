package cn.hotline.supervision.clocks;

import cn.hotline.events.CaseEvent;
import cn.hotline.events.Envelope;
import cn.hotline.events.code.ClockKind;
import cn.hotline.supervision.watching.CaseAction;
import cn.hotline.supervision.watching.SupervisedCase;
import cn.hotline.supervision.watching.SupervisedCases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Cancels whatever runs when a case is merged 并案, withdrawn 撤诉, closed 结案, called back 回访 or archived 归档.
 *
 * <p>With the closing the callback clock 回访时限 starts, but not for a patrol report 巡查上报: nobody is called back there. A case that
 * has no closing of its own is closed when its callback is asked for.
 */
@ApplicationScoped
public class CancelClocks {
    private static final Logger LOG = Logger.getLogger(CancelClocks.class);

    private final SupervisedCases cases;
    private final Clocks clocks;
    private final Winding winding;

    CancelClocks(SupervisedCases cases, Clocks clocks, Winding winding) {
        this.cases = cases;
        this.clocks = clocks;
        this.winding = winding;
    }

    @Transactional
    public void on(Envelope<? extends CaseEvent> event, CaseAction action) {
        cases.find(event.data().caseId()).ifPresent(watched -> end(watched, event, action));
    }

    private void end(SupervisedCase watched, Envelope<? extends CaseEvent> event, CaseAction action) {
        if (watched.meet(action)) {
            if (action == CaseAction.MERGE) {
                watched.pause(event.time());
            }
            clocks.latest(watched).forEach(clock -> clock.cancel(event.time()));
            callBack(watched, action, event.time());
        } else {
            LOG.debugf("%s does not count: the case is %s", event.type(), watched.status());
        }
    }

    private void callBack(SupervisedCase watched, CaseAction action, Instant at) {
        boolean closed = action == CaseAction.CLOSE || action == CaseAction.CALL_BACK;
        if (closed && !watched.facts().patrol()) {
            StartCause cause = action == CaseAction.CLOSE ? StartCause.CLOSED : StartCause.CALLED_BACK;
            winding.tell(List.of(winding.start(watched, ClockKind.CALLBACK, cause, at)));
        }
    }
}
