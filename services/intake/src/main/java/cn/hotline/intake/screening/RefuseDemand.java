package cn.hotline.intake.screening;

import cn.hotline.events.DemandRefused;
import cn.hotline.events.code.NonAcceptanceReason;
import cn.hotline.intake.registering.Demand;
import cn.hotline.intake.registering.DemandQueries;
import cn.hotline.intake.registering.DemandRow;
import cn.hotline.intake.registering.Demands;
import cn.hotline.intake.reporters.Reporters;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.messaging.outbox.Outbox;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** The agent does not accept a demand 不予受理, with a coded reason and the legal path the citizen was told. */
@ApplicationScoped
public class RefuseDemand {
    private final Demands demands;
    private final Reporters reporters;
    private final DemandQueries queries;
    private final Outbox outbox;
    private final Caller caller;

    RefuseDemand(Demands demands, Reporters reporters, DemandQueries queries, Outbox outbox, Caller caller) {
        this.demands = demands;
        this.reporters = reporters;
        this.queries = queries;
        this.outbox = outbox;
        this.caller = caller;
    }

    @Transactional
    public DemandRow refuse(CaseId caseId, String ifMatch, NonAcceptanceReason reason, String legalPath) {
        Demand demand = demands.toChange(caseId, ifMatch);
        String masked = reporters.mask(caseId, legalPath);
        demand.refuse(reason, masked);
        demands.flush();
        outbox.append(caller.actor(), new DemandRefused(caseId, demand.caseNo(), reason, masked));
        return queries.one(caseId);
    }
}
