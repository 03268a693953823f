package cn.hotline.intake.screening;

import cn.hotline.events.CaseFiled;
import cn.hotline.intake.changing.DemandChanges;
import cn.hotline.intake.registering.Correction;
import cn.hotline.intake.registering.CorrectionRules;
import cn.hotline.intake.registering.Demand;
import cn.hotline.intake.registering.DemandQueries;
import cn.hotline.intake.registering.DemandRow;
import cn.hotline.intake.registering.Demands;
import cn.hotline.intake.registering.Elements;
import cn.hotline.intake.registering.Matter;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.messaging.outbox.Outbox;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** The agent files a demand as a case 立案, to be dispatched; may put type, category, urgency, place and tags right, with a reason. */
@ApplicationScoped
public class FileCase {
    private final Demands demands;
    private final CorrectionRules rules;
    private final DemandChanges changes;
    private final DemandQueries queries;
    private final Outbox outbox;
    private final Caller caller;

    FileCase(
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
    public DemandRow file(CaseId caseId, String ifMatch, Correction correction) {
        Demand demand = demands.toChange(caseId, ifMatch);
        Elements before = demand.elements();
        Correction applied = rules.apply(demand, correction);
        demand.file(applied);
        demands.flush();
        if (applied.changesAnything()) {
            changes.record(demand, before, applied.reason(), caller.actor());
        }
        DemandRow row = queries.one(caseId);
        outbox.append(caller.actor(), event(row));
        return row;
    }

    private static CaseFiled event(DemandRow row) {
        Demand demand = row.demand();
        Matter matter = demand.matter();
        return new CaseFiled(
                demand.caseId(),
                demand.caseNo(),
                demand.channel(),
                matter.type(),
                matter.urgency(),
                matter.category(),
                matter.title(),
                matter.content(),
                matter.place(),
                matter.tags(),
                row.reporter().isConfidential(),
                demand.registeredAt());
    }
}
