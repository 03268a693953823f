package cn.hotline.intake.retaining;

import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** The centre leader, never the one who asked, confirms a run 确认到期清除: from now on it is worked off. */
@ApplicationScoped
public class ConfirmRetentionRun {
    private final RetentionRuns runs;
    private final Caller caller;
    private final Clock clock;

    ConfirmRetentionRun(RetentionRuns runs, Caller caller, Clock clock) {
        this.runs = runs;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public RetentionRun confirm(UUID runId, String ifMatch) {
        RetentionRun run = runs.toChange(runId, ifMatch);
        run.confirm(caller.actor(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        runs.flush();
        return run;
    }
}
