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
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The agent takes a case out of its lead case again 解除并案, as long as the lead case goes on; it is then a filed case of its own.
 *
 * <p>INVARIANT: as in {@link MergeCase} both cases are locked in the order of their ids before either is looked at.
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
        Optional<CaseId> leadId = demands.leadOf(caseId);
        Stream.concat(Stream.of(caseId), leadId.stream())
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .forEach(demands::lock);
        Demand demand = demands.toChange(caseId, ifMatch);
        String masked = reporters.mask(caseId, reason);
        demand.unmerge(masked);
        Demand lead = leadId.flatMap(id -> demands.findByIdOptional(id.value()))
                .orElseThrow(() -> new IllegalStateException("merged without a lead case: " + caseId));
        if (lead.status().isEnd()) {
            throw new DomainException(IntakeError.UNMERGING_TOO_LATE, lead.caseNo());
        }
        demands.flush();
        outbox.append(caller.actor(), new CaseUnmerged(caseId, demand.caseNo(), lead.caseId(), lead.caseNo(), masked));
        return queries.one(caseId);
    }
}
