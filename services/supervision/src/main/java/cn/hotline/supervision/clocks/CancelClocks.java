package cn.hotline.supervision.clocks;

import cn.hotline.events.CaseEvent;
import cn.hotline.events.Envelope;
import cn.hotline.supervision.watching.CaseAction;
import cn.hotline.supervision.watching.SupervisedCase;
import cn.hotline.supervision.watching.SupervisedCases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jboss.logging.Logger;

/** Cancels whatever runs when a case is merged 并案, withdrawn 撤诉, closed 结案, called back 回访 or archived 归档. */
@ApplicationScoped
public class CancelClocks {
    private static final Logger LOG = Logger.getLogger(CancelClocks.class);

    private final SupervisedCases cases;
    private final Clocks clocks;

    CancelClocks(SupervisedCases cases, Clocks clocks) {
        this.cases = cases;
        this.clocks = clocks;
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
        } else {
            LOG.debugf("%s does not count: the case is %s", event.type(), watched.status());
        }
    }
}
