package cn.hotline.intake.withdrawing;

import cn.hotline.events.CaseWithdrawn;
import cn.hotline.intake.IntakeError;
import cn.hotline.intake.registering.Demand;
import cn.hotline.intake.registering.DemandQueries;
import cn.hotline.intake.registering.DemandRow;
import cn.hotline.intake.registering.Demands;
import cn.hotline.intake.reporters.HandlingUnits;
import cn.hotline.intake.reporters.Reporters;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.messaging.outbox.Outbox;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** The citizen withdraws a demand 撤诉, through an agent or through the source platform that sent it. */
@ApplicationScoped
public class WithdrawCase {
    private final Demands demands;
    private final Reporters reporters;
    private final HandlingUnits handlingUnits;
    private final DemandQueries queries;
    private final Outbox outbox;
    private final Caller caller;

    WithdrawCase(
            Demands demands,
            Reporters reporters,
            HandlingUnits handlingUnits,
            DemandQueries queries,
            Outbox outbox,
            Caller caller) {
        this.demands = demands;
        this.reporters = reporters;
        this.handlingUnits = handlingUnits;
        this.queries = queries;
        this.outbox = outbox;
        this.caller = caller;
    }

    @Transactional
    public DemandRow withdraw(CaseId caseId, String ifMatch, String reason) {
        DemandRow row = queries.one(caseId);
        requireOwn(row);
        Demand demand = demands.toChange(caseId, ifMatch);
        String masked = reporters.mask(caseId, reason);
        demand.withdraw(masked);
        handlingUnits.released(caseId);
        demands.flush();
        outbox.append(caller.actor(), new CaseWithdrawn(caseId, demand.caseNo(), masked));
        return row;
    }

    /** A source platform may withdraw what it sent itself or what belongs to its channel. */
    private void requireOwn(DemandRow row) {
        if (caller.hasRole(Role.AGENT)) {
            return;
        }
        String account = caller.actor().id();
        if (!account.equals(row.demand().provenance().registeredBy()) && !account.equals(row.channelAccount())) {
            throw new DomainException(IntakeError.OTHER_SOURCE);
        }
    }
}
