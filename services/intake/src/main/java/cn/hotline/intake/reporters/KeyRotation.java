package cn.hotline.intake.reporters;

import cn.hotline.kernel.Actor;
import cn.hotline.kernel.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** One pass 密钥轮换 over all sealed data that seals them anew with the present key; goes on where it was interrupted. */
@Entity
public class KeyRotation {
    @Id
    private UUID rotationId;

    private String keyId;

    @Enumerated(EnumType.STRING)
    private RotationStatus status;

    private String startedBy;
    private String startedByName;
    private Instant startedAt;
    private Instant finishedAt;
    private String lastTable;
    private UUID lastCaseId;
    private long resealed;
    private long failed;

    @Version
    private long version;

    protected KeyRotation() {}

    KeyRotation(String keyId, Actor by, Instant now) {
        this.rotationId = Ids.next();
        this.keyId = keyId;
        this.status = RotationStatus.RUNNING;
        this.startedBy = by.id();
        this.startedByName = by.name() == null ? by.id() : by.name();
        this.startedAt = now;
    }

    /** A batch was done; the next begins after this row. */
    void passed(UUID row, long done, long refused) {
        lastCaseId = row;
        resealed += done;
        failed += refused;
    }

    /** A table is done; the next begins. */
    void passOn(SealedTable next) {
        lastTable = next.name();
        lastCaseId = null;
    }

    /** Rows were written with an older key behind the pass: once more from the beginning. */
    void again() {
        lastTable = null;
        lastCaseId = null;
    }

    void finish(Instant now) {
        status = failed == 0 ? RotationStatus.DONE : RotationStatus.INCOMPLETE;
        finishedAt = now;
    }

    public UUID rotationId() {
        return rotationId;
    }

    /** The short id of the key that seals now. */
    public String keyId() {
        return keyId;
    }

    public RotationStatus status() {
        return status;
    }

    public String startedByName() {
        return startedByName;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant finishedAt() {
        return finishedAt;
    }

    /** The table the pass has come to. */
    SealedTable table() {
        return SealedTable.at(lastTable);
    }

    /** The row of it the pass has come to; null at its beginning. */
    UUID lastRow() {
        return lastCaseId;
    }

    public long resealed() {
        return resealed;
    }

    /** How many could not be opened and stay as they are. */
    public long failed() {
        return failed;
    }
}
