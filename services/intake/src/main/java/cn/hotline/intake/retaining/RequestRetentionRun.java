package cn.hotline.intake.retaining;

import cn.hotline.intake.IntakeError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** An administrator asks for an erasure 发起到期清除: what is due now is listed, and nothing is erased until another person confirms. */
@ApplicationScoped
public class RequestRetentionRun {
    private final EntityManager entities;
    private final RetentionRuns runs;
    private final DueCases dueCases;
    private final Caller caller;
    private final Clock clock;

    RequestRetentionRun(EntityManager entities, RetentionRuns runs, DueCases dueCases, Caller caller, Clock clock) {
        this.entities = entities;
        this.runs = runs;
        this.dueCases = dueCases;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public RetentionRun request() {
        // one request at a time: of two administrators at once the second hears of the first
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtext('retention_run')) is null")
                .getSingleResult();
        if (runs.isOneOpen()) {
            throw new DomainException(IntakeError.RETENTION_RUN_OPEN);
        }
        RetentionRun run = new RetentionRun(caller.actor(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        runs.persistAndFlush(run);
        run.lists(dueCases.list(run));
        runs.flush();
        return run;
    }
}
