package cn.hotline.closure.closing;

import cn.hotline.events.CaseUnmerged;
import cn.hotline.events.Envelope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jboss.logging.Logger;

/** Notes that a merged case was unmerged 拆分并案, so that it is reviewed and closed by itself again. */
@ApplicationScoped
public class ReopenCase {
    private static final Logger LOG = Logger.getLogger(ReopenCase.class);

    private final CaseClosures closures;

    ReopenCase(CaseClosures closures) {
        this.closures = closures;
    }

    @Transactional
    public void reopen(Envelope<CaseUnmerged> unmerged) {
        CaseClosure closure = closures.of(unmerged.data());
        if (closure.allows(ClosureAction.UNMERGE)) {
            closure.unmerge(unmerged.time());
        } else {
            LOG.debugf("unmerging ignored: case is %s", closure.status());
        }
    }
}
