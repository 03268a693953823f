package cn.hotline.intake.retaining;

import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** A run is cancelled 撤销到期清除 before it was confirmed. */
@ApplicationScoped
public class CancelRetentionRun {
    private final RetentionRuns runs;
    private final Caller caller;
    private final Clock clock;

    CancelRetentionRun(RetentionRuns runs, Caller caller, Clock clock) {
        this.runs = runs;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public RetentionRun cancel(UUID runId, String ifMatch) {
        RetentionRun run = runs.toChange(runId, ifMatch);
        run.cancel(caller.actor(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        runs.flush();
        return run;
    }
}
