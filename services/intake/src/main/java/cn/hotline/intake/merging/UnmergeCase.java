package cn.hotline.intake.merging;

import cn.hotline.events.CaseUnmerged;
import cn.hotline.intake.IntakeError;
import cn.hotline.intake.registering.Demand;
import cn.hotline.intake.registering.DemandQueries;
import cn.hotline.intake.registering.DemandRow;
import cn.hotline.intake.registering.Demands;
import cn.hotline.intake.reporters.Reporters;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.messaging.outbox.Outbox;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * The agent takes a merged case out of its lead again 拆分并案; it is screened or handled by itself from then on.
 *
 * <p>A lead's end that has not come to be known here yet cannot be seen: such an unmerging comes too late, the process goes on as
 * after the lead's end, and archiving sets the status right.
 */
@ApplicationScoped
public class UnmergeCase {
    private final Demands demands;
    private final Reporters reporters;
    private final DemandQueries queries;
    private final Outbox outbox;
    private final Caller caller;

    UnmergeCase(Demands demands, Reporters reporters, DemandQueries queries, Outbox outbox, Caller caller) {
        this.demands = demands;
        this.reporters = reporters;
        this.queries = queries;
        this.outbox = outbox;
        this.caller = caller;
    }

    @Transactional
    public DemandRow unmerge(CaseId caseId, String ifMatch, String reason) {
        demands.leadOf(caseId).ifPresent(leadId -> demands.lockBoth(caseId, leadId));
        Demand demand = demands.toChange(caseId, ifMatch);
        CaseId leadId = demand.lead();
        demand.unmerge();
        Demand lead = demands.findById(leadId.value());
        if (lead.status().isEnd()) {
            throw new DomainException(IntakeError.LEAD_ENDED_BEFORE, lead.caseNo());
        }
        String masked = reporters.mask(caseId, reason);
        demands.flush();
        outbox.append(
                caller.actor(),
                new CaseUnmerged(caseId, demand.caseNo(), lead.caseId(), lead.caseNo(), masked, demand.isFiled()));
        return queries.one(caseId);
    }
}
