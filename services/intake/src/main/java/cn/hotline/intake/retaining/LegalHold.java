package cn.hotline.intake.retaining;

import cn.hotline.intake.IntakeError;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A legal hold 保全 on a case: a suit, a review or an audit needs it, so that no run erases it until the hold is lifted. */
@Entity
public class LegalHold {
    @Id
    private UUID holdId;

    private UUID caseId;
    private String reason;
    private String placedBy;
    private String placedByName;
    private Instant placedAt;
    private String liftedBy;
    private String liftedByName;
    private Instant liftedAt;
    private String liftReason;

    @Version
    private long version;

    protected LegalHold() {}

    LegalHold(CaseId caseId, String masked, Actor by, Instant now) {
        this.holdId = Ids.next();
        this.caseId = caseId.value();
        this.reason = masked;
        this.placedBy = by.id();
        this.placedByName = by.name() == null ? by.id() : by.name();
        this.placedAt = now;
    }

    /** @throws DomainException {@code legal-hold-lifted} when it was before */
    void lift(String masked, Actor by, Instant now) {
        if (liftedAt != null) {
            throw new DomainException(IntakeError.LEGAL_HOLD_LIFTED);
        }
        liftReason = masked;
        liftedBy = by.id();
        liftedByName = by.name() == null ? by.id() : by.name();
        liftedAt = now;
    }

    public UUID holdId() {
        return holdId;
    }

    public UUID caseId() {
        return caseId;
    }

    public String reason() {
        return reason;
    }

    public String placedBy() {
        return placedBy;
    }

    public String placedByName() {
        return placedByName;
    }

    public Instant placedAt() {
        return placedAt;
    }

    /** Null while it is in force. */
    public String liftedBy() {
        return liftedBy;
    }

    public String liftedByName() {
        return liftedByName;
    }

    public Instant liftedAt() {
        return liftedAt;
    }

    public String liftReason() {
        return liftReason;
    }

    public long version() {
        return version;
    }
}
