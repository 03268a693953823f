package cn.hotline.intake.changing;

import cn.hotline.events.DemandChanged;
import cn.hotline.intake.IntakeError;
import cn.hotline.intake.registering.Correction;
import cn.hotline.intake.registering.CorrectionRules;
import cn.hotline.intake.registering.Demand;
import cn.hotline.intake.registering.DemandQueries;
import cn.hotline.intake.registering.DemandRow;
import cn.hotline.intake.registering.Demands;
import cn.hotline.intake.registering.Elements;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.messaging.outbox.Outbox;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** An agent or a dispatcher puts a demand's elements right 变更诉求要素 after acceptance and before closing, with a reason. */
@ApplicationScoped
public class ChangeDemand {
    private final Demands demands;
    private final CorrectionRules rules;
    private final DemandChanges changes;
    private final DemandQueries queries;
    private final Outbox outbox;
    private final Caller caller;

    ChangeDemand(
            Demands demands,
            CorrectionRules rules,
            DemandChanges changes,
            DemandQueries queries,
            Outbox outbox,
            Caller caller) {
        this.demands = demands;
        this.rules = rules;
        this.changes = changes;
        this.queries = queries;
        this.outbox = outbox;
        this.caller = caller;
    }

    @Transactional
    public DemandRow change(CaseId caseId, String ifMatch, Correction correction) {
        Demand demand = demands.toChange(caseId, ifMatch);
        Elements before = demand.elements();
        Correction applied = rules.apply(demand, correction);
        demand.change(applied);
        Elements after = demand.elements();
        if (after.equals(before)) {
            throw new DomainException(IntakeError.NOTHING_CHANGED);
        }
        changes.record(demand, before, applied.reason(), caller.actor());
        demands.flush();
        outbox.append(
                caller.actor(),
                new DemandChanged(
                        caseId,
                        demand.caseNo(),
                        after.type(),
                        after.urgency(),
                        after.category(),
                        after.place(),
                        after.tags(),
                        applied.reason()));
        return queries.one(caseId);
    }
}
