package cn.hotline.intake.retaining;

import cn.hotline.intake.IntakeError;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/**
 * One erasure 到期清除 of what was due when it was asked for: first a list to look at, then, once another person has confirmed it,
 * worked off in batches.
 */
@Entity
public class RetentionRun {
    @Id
    private UUID runId;

    @Enumerated(EnumType.STRING)
    private RunStatus status;

    private String requestedBy;
    private String requestedByName;
    private Instant requestedAt;
    private String settledBy;
    private String settledByName;
    private Instant settledAt;
    private Instant finishedAt;
    private long due;
    private long erased;
    private long held;

    @Version
    private long version;

    protected RetentionRun() {}

    RetentionRun(Actor by, Instant now) {
        this.runId = Ids.next();
        this.status = RunStatus.REQUESTED;
        this.requestedBy = by.id();
        this.requestedByName = name(by);
        this.requestedAt = now;
    }

    /** @throws DomainException {@code retention-nothing-due} */
    void lists(long cases) {
        if (cases == 0) {
            throw new DomainException(IntakeError.RETENTION_NOTHING_DUE);
        }
        due = cases;
    }

    /** @throws DomainException {@code retention-status-conflict}, {@code retention-same-person} */
    void confirm(Actor by, Instant now) {
        RunStatus next = status.after(RunAction.CONFIRM);
        if (by.id().equals(requestedBy)) {
            throw new DomainException(IntakeError.RETENTION_SAME_PERSON);
        }
        settle(next, by, now);
    }

    /** @throws DomainException {@code retention-status-conflict} */
    void cancel(Actor by, Instant now) {
        settle(status.after(RunAction.CANCEL), by, now);
    }

    private void settle(RunStatus next, Actor by, Instant now) {
        status = next;
        settledBy = by.id();
        settledByName = name(by);
        settledAt = now;
    }

    /** A batch was done. */
    void passed(int done, int kept) {
        erased += done;
        held += kept;
    }

    void finish(Instant now) {
        status = status.after(RunAction.FINISH);
        finishedAt = now;
    }

    private static String name(Actor actor) {
        return actor.name() == null ? actor.id() : actor.name();
    }

    public UUID runId() {
        return runId;
    }

    public RunStatus status() {
        return status;
    }

    public String requestedByName() {
        return requestedByName;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    /** Who confirmed or cancelled it; null before. */
    public String settledByName() {
        return settledByName;
    }

    public Instant settledAt() {
        return settledAt;
    }

    public Instant finishedAt() {
        return finishedAt;
    }

    /** How many cases it lists. */
    public long due() {
        return due;
    }

    public long erased() {
        return erased;
    }

    /** How many were put on hold after it had listed them, and stay. */
    public long held() {
        return held;
    }

    public long version() {
        return version;
    }
}
