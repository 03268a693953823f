package cn.hotline.intake.screening;

import cn.hotline.events.CaseFiled;
import cn.hotline.intake.IntakeError;
import cn.hotline.intake.matching.CountRepeats;
import cn.hotline.intake.matching.FlagRepeats;
import cn.hotline.intake.registering.Correction;
import cn.hotline.intake.registering.Demand;
import cn.hotline.intake.registering.DemandQueries;
import cn.hotline.intake.registering.DemandRow;
import cn.hotline.intake.registering.Demands;
import cn.hotline.intake.registering.Directories;
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
import java.util.Set;
import java.util.stream.Collectors;

/** The agent files a demand as a case 立案, to be dispatched; may put type, category, urgency and tags right, with a reason. */
@ApplicationScoped
public class FileCase {
    private final Demands demands;
    private final Directories directories;
    private final Reporters reporters;
    private final CountRepeats countRepeats;
    private final FlagRepeats flagRepeats;
    private final DemandQueries queries;
    private final Outbox outbox;
    private final Caller caller;

    FileCase(
            Demands demands,
            Directories directories,
            Reporters reporters,
            CountRepeats countRepeats,
            FlagRepeats flagRepeats,
            DemandQueries queries,
            Outbox outbox,
            Caller caller) {
        this.demands = demands;
        this.directories = directories;
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
        if (correction.changesAnything()
                && (correction.reason() == null || correction.reason().isBlank())) {
            throw new DomainException(IntakeError.CHANGE_REASON_REQUIRED);
        }
        if (correction.category() != null) {
            directories.requireCategory(correction.category());
        }
        requireEarlier(demand, facts);
        List<String> repeats = countRepeats.ofCorrected(demand, correction.category());
        demand.file(masked(caseId, correction));
        demand.repeating(repeats);
        if (facts != null) {
            demand.continues(facts.earlier(), reporters.mask(caseId, facts.facts()));
        }
        demands.flush();
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

    private Correction masked(CaseId caseId, Correction correction) {
        if (!correction.changesAnything()) {
            return correction;
        }
        Set<String> tags = correction.tags() == null
                ? null
                : correction.tags().stream()
                        .map(tag -> reporters.mask(caseId, tag))
                        .collect(Collectors.toSet());
        return new Correction(
                correction.type(),
                correction.urgency(),
                correction.category(),
                tags,
                reporters.mask(caseId, correction.reason()));
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
