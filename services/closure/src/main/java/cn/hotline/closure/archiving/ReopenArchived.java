package cn.hotline.closure.archiving;

import cn.hotline.closure.closing.CaseClosures;
import cn.hotline.closure.closing.ClosureAction;
import cn.hotline.events.CaseReopened;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jboss.logging.Logger;

/** An archived case lives again 归档后重办: it may be closed in a further round, and archived anew. */
@ApplicationScoped
public class ReopenArchived {
    private static final Logger LOG = Logger.getLogger(ReopenArchived.class);

    private final CaseClosures closures;

    ReopenArchived(CaseClosures closures) {
        this.closures = closures;
    }

    @Transactional
    public void on(CaseReopened reopened) {
        closures.find(reopened.caseId())
                .filter(closure -> closure.allows(ClosureAction.REOPEN))
                .ifPresentOrElse(
                        closure -> closure.reopen(), () -> LOG.debugf("%s was not archived", reopened.caseNo()));
    }
}
