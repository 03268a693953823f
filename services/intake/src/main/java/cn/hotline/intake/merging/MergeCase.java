package cn.hotline.intake.merging;

import cn.hotline.events.CaseMerged;
import cn.hotline.intake.IntakeError;
import cn.hotline.intake.registering.Demand;
import cn.hotline.intake.registering.DemandQueries;
import cn.hotline.intake.registering.DemandRow;
import cn.hotline.intake.registering.DemandStatus;
import cn.hotline.intake.registering.Demands;
import cn.hotline.intake.reporters.HandlingUnits;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.messaging.outbox.Outbox;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * The agent merges a case into a lead case 并案: one handling, while each reporter keeps own privacy and callback.
 *
 * <p>INVARIANT: merging is one level deep. Both cases are locked, so two merges of the same cases at once can make no chain.
 */
@ApplicationScoped
public class MergeCase {
    private final Demands demands;
    private final HandlingUnits handlingUnits;
    private final DemandQueries queries;
    private final Outbox outbox;
    private final Caller caller;

    MergeCase(Demands demands, HandlingUnits handlingUnits, DemandQueries queries, Outbox outbox, Caller caller) {
        this.demands = demands;
        this.handlingUnits = handlingUnits;
        this.queries = queries;
        this.outbox = outbox;
        this.caller = caller;
    }

    @Transactional
    public DemandRow merge(CaseId caseId, String ifMatch, CaseId leadId) {
        if (leadId.equals(caseId)) {
            throw new DomainException(IntakeError.LEAD_IS_SELF);
        }
        demands.lockBoth(caseId, leadId);
        Demand demand = demands.toChange(caseId, ifMatch);
        Demand lead = demands.findByIdOptional(leadId.value())
                .orElseThrow(() -> new DomainException(IntakeError.LEAD_NOT_FOUND));
        if (demand.provenance().isPatrol()) {
            throw new DomainException(IntakeError.PATROL_NOT_MERGED);
        }
        demand.merge(leadId);
        requireLead(lead);
        if (demands.hasFollowers(caseId)) {
            throw new DomainException(IntakeError.CASE_HAS_FOLLOWERS);
        }
        handlingUnits.released(caseId);
        demands.flush();
        outbox.append(caller.actor(), new CaseMerged(caseId, demand.caseNo(), leadId, lead.caseNo()));
        return queries.one(caseId);
    }

    private static void requireLead(Demand lead) {
        if (lead.status() == DemandStatus.MERGED) {
            throw new DomainException(IntakeError.LEAD_IS_MERGED, lead.caseNo());
        }
        if (lead.status().isEnd()) {
            throw new DomainException(IntakeError.LEAD_HAS_ENDED, lead.caseNo());
        }
    }
}
