package cn.hotline.intake.retaining;

import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.web.ETags;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All runs 到期清除; at most one of them is open. */
@ApplicationScoped
public class RetentionRuns implements PanacheRepositoryBase<RetentionRun, UUID> {
    private static final int MOST = 50;
    private static final int SKIP_LOCKED = -2;

    boolean isOneOpen() {
        return count("status in ?1", List.of(RunStatus.REQUESTED, RunStatus.RUNNING)) > 0;
    }

    /** The confirmed one, for one batch; empty also while another node does a batch of it. */
    Optional<RetentionRun> runningForBatch() {
        return find("status", RunStatus.RUNNING)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .firstResultOptional();
    }

    /** @throws DomainException {@code not-found} */
    public RetentionRun require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND, "到期清除 " + id));
    }

    /**
     * The run as the caller read it, to be changed.
     *
     * @throws DomainException {@code not-found}, {@code if-match-required}, {@code changed-meanwhile}
     */
    RetentionRun toChange(UUID id, String ifMatch) {
        RetentionRun run = require(id);
        ETags.require(ifMatch, run.version());
        return run;
    }

    public List<RetentionRun> newest() {
        return find("order by requestedAt desc, runId desc").page(0, MOST).list();
    }
}
