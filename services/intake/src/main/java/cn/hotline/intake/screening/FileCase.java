package cn.hotline.intake.screening;

import cn.hotline.events.CaseFiled;
import cn.hotline.intake.IntakeError;
import cn.hotline.intake.changing.DemandChanges;
import cn.hotline.intake.matching.CountRepeats;
import cn.hotline.intake.matching.FlagRepeats;
import cn.hotline.intake.registering.Correction;
import cn.hotline.intake.registering.CorrectionRules;
import cn.hotline.intake.registering.Demand;
import cn.hotline.intake.registering.DemandQueries;
import cn.hotline.intake.registering.DemandRow;
import cn.hotline.intake.registering.Demands;
import cn.hotline.intake.registering.Elements;
import cn.hotline.intake.registering.Matter;
import cn.hotline.intake.reporters.Reporters;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.messaging.outbox.Outbox;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** The agent files a demand as a case 立案, to be dispatched; may put type, category, urgency, place and tags right, with a reason. */
@ApplicationScoped
public class FileCase {
    private final Demands demands;
    private final CorrectionRules rules;
    private final DemandChanges changes;
    private final Reporters reporters;
    private final CountRepeats countRepeats;
    private final FlagRepeats flagRepeats;
    private final DemandQueries queries;
    private final Outbox outbox;
    private final Caller caller;

    FileCase(
            Demands demands,
            CorrectionRules rules,
            DemandChanges changes,
            Reporters reporters,
            CountRepeats countRepeats,
            FlagRepeats flagRepeats,
            DemandQueries queries,
            Outbox outbox,
            Caller caller) {
        this.demands = demands;
        this.rules = rules;
        this.changes = changes;
        this.reporters = reporters;
        this.countRepeats = countRepeats;
        this.flagRepeats = flagRepeats;
        this.queries = queries;
        this.outbox = outbox;
        this.caller = caller;
    }

    /**
     * What makes a matter that was told before a new case 新事实.
     *
     * @param earlier the case it continues
     */
    public record NewFacts(CaseNo earlier, String facts) {}

    @Transactional
    public DemandRow file(CaseId caseId, String ifMatch, Correction correction, NewFacts facts) {
        Demand demand = demands.toChange(caseId, ifMatch);
        requireEarlier(demand, facts);
        Elements before = demand.elements();
        Correction applied = rules.apply(demand, correction);
        List<String> repeats = countRepeats.ofCorrected(demand, applied.category());
        demand.file(applied);
        demand.repetition().of(repeats);
        if (facts != null) {
            demand.repetition().continues(facts.earlier(), reporters.mask(caseId, facts.facts()));
        }
        demands.flush();
        if (applied.changesAnything()) {
            changes.record(demand, before, applied.reason(), caller.actor());
        }
        DemandRow row = queries.one(caseId);
        outbox.append(caller.actor(), event(row));
        if (facts == null) {
            flagRepeats.flag(row.demand());
        }
        return row;
    }

    private void requireEarlier(Demand demand, NewFacts facts) {
        if (facts == null) {
            return;
        }
        boolean itself = facts.earlier().equals(demand.caseNo());
        if (itself || demands.count("caseNo", facts.earlier().value()) == 0) {
            throw new DomainException(IntakeError.EARLIER_CASE_NOT_FOUND, facts.earlier());
        }
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
                demand.registeredAt(),
                demand.provenance().isPatrol(),
                demand.provenance().calledUnit());
    }
}
