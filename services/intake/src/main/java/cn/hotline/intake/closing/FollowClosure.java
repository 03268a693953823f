package cn.hotline.intake.closing;

import cn.hotline.events.CallbackRequested;
import cn.hotline.events.CaseArchived;
import cn.hotline.events.CaseClosed;
import cn.hotline.events.CaseReopened;
import cn.hotline.intake.registering.DemandAction;
import cn.hotline.intake.registering.Demands;
import cn.hotline.intake.reporters.HandlingUnits;
import cn.hotline.kernel.id.CaseId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.jboss.logging.Logger;

/**
 * Follows what closure decided 结案归档: after closing no withdrawal or merge is possible, after archiving nothing is.
 *
 * <p>A closing that meets a withdrawal or a redo changes nothing here; the archiving that follows states the outcome.
 */
@ApplicationScoped
public class FollowClosure {
    private static final Logger LOG = Logger.getLogger(FollowClosure.class);

    private final Demands demands;
    private final HandlingUnits handlingUnits;

    FollowClosure(Demands demands, HandlingUnits handlingUnits) {
        this.demands = demands;
        this.handlingUnits = handlingUnits;
    }

    @Transactional
    public void closed(CaseClosed closed) {
        close(closed.caseId());
    }

    /** A merged case is called back once its lead has ended 随主件结案: it is closed from then on. */
    @Transactional
    public void calledBack(CallbackRequested requested) {
        close(requested.caseId());
    }

    private void close(CaseId caseId) {
        demands.lock(caseId)
                .filter(demand -> demand.status().allows(DemandAction.CLOSE))
                .ifPresentOrElse(demand -> demand.close(), () -> ignored("closing", caseId));
    }

    @Transactional
    public void archived(CaseArchived archived, Instant at) {
        demands.lock(archived.caseId())
                .filter(demand -> demand.status().allows(DemandAction.ARCHIVE))
                .ifPresentOrElse(
                        demand -> {
                            demand.archive(archived.outcome(), at);
                            handlingUnits.released(archived.caseId());
                        },
                        () -> ignored("archiving", archived.caseId()));
    }

    /** 归档后重办: the process handles the case once more. */
    @Transactional
    public void reopened(CaseReopened reopened) {
        demands.lock(reopened.caseId())
                .filter(demand -> demand.status().allows(DemandAction.REOPEN))
                .ifPresentOrElse(demand -> demand.reopen(), () -> ignored("reopening", reopened.caseId()));
    }

    private static void ignored(String what, CaseId caseId) {
        LOG.debugf("%s of %s changes nothing here", what, caseId);
    }
}
