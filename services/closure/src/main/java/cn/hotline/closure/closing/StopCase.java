package cn.hotline.closure.closing;

import cn.hotline.events.CallbackRequested;
import cn.hotline.events.CaseEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jboss.logging.Logger;

/** Notes that a case was withdrawn 撤诉 or merged 并案 before its closure, so that it is not closed any more. */
@ApplicationScoped
public class StopCase {
    private static final Logger LOG = Logger.getLogger(StopCase.class);

    private final CaseClosures closures;

    StopCase(CaseClosures closures) {
        this.closures = closures;
    }

    /** A case that is called back is closed; one that waited for its lead learns it here. */
    @Transactional
    public void calledBack(CallbackRequested requested) {
        closures.find(requested.caseId())
                .filter(closure -> closure.allows(ClosureAction.RELEASE))
                .ifPresent(closure -> closure.release(requested.round()));
    }

    @Transactional
    public void stop(CaseEvent event, ClosureAction mergeOrWithdraw) {
        CaseClosure closure = closures.of(event);
        if (closure.allows(mergeOrWithdraw)) {
            closure.stop(mergeOrWithdraw);
        } else {
            LOG.debugf("%s ignored: case is %s", mergeOrWithdraw, closure.status());
        }
    }
}
