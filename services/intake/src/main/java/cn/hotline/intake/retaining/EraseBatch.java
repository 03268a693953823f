package cn.hotline.intake.retaining;

import cn.hotline.events.PersonalDataErased;
import cn.hotline.intake.IntakeConfig;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.messaging.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Erases the next cases 分批清除 of the confirmed run: their rows are locked, their data go, their tombstones are set and the run's
 * progress is kept, all in one transaction. So a crash in its middle leaves a batch wholly undone, to be done once.
 */
@ApplicationScoped
public class EraseBatch {
    private static final int SHORTEST_PERIOD_DAYS = 28;

    private final RetentionRuns runs;
    private final RunCases cases;
    private final LegalHolds holds;
    private final HomeAddresses addresses;
    private final Erasure erasure;
    private final Outbox outbox;
    private final IntakeConfig config;
    private final Clock clock;

    EraseBatch(
            RetentionRuns runs,
            RunCases cases,
            LegalHolds holds,
            HomeAddresses addresses,
            Erasure erasure,
            Outbox outbox,
            IntakeConfig config,
            Clock clock) {
        this.runs = runs;
        this.cases = cases;
        this.holds = holds;
        this.addresses = addresses;
        this.erasure = erasure;
        this.outbox = outbox;
        this.config = config;
        this.clock = clock;
    }

    /** Does one batch; whether there may be more to do. */
    @Transactional
    public boolean next() {
        return runs.runningForBatch().map(this::next).orElse(false);
    }

    private boolean next(RetentionRun run) {
        List<RunCases.Listed> listed = cases.lockNext(run, config.retention().batch());
        boolean answersLeft = erasure.forgetAnswers(run.requestedAt().minus(SHORTEST_PERIOD_DAYS, ChronoUnit.DAYS));
        if (listed.isEmpty()) {
            if (!answersLeft) {
                run.finish(clock.instant().truncatedTo(ChronoUnit.MICROS));
            }
            return answersLeft;
        }
        Set<UUID> held = new HashSet<>(
                holds.inForce(listed.stream().map(RunCases.Listed::caseId).toList()));
        listed.stream().filter(each -> !each.archived()).forEach(each -> held.add(each.caseId()));
        List<RunCases.Listed> free =
                listed.stream().filter(each -> !held.contains(each.caseId())).toList();
        List<UUID> due = free.stream().map(RunCases.Listed::caseId).toList();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        erasure.erase(run, due, addresses.erase(due), now);
        cases.settle(run, due, held);
        run.passed(due.size(), held.size());
        free.forEach(each -> outbox.append(new PersonalDataErased(new CaseId(each.caseId()), each.caseNo())));
        return true;
    }
}
