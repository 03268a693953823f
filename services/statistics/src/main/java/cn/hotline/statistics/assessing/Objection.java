package cn.hotline.statistics.assessing;

import cn.hotline.kernel.Actor;
import cn.hotline.kernel.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A unit's objection 申诉 against how one case counts in one line of its score sheet. */
@Entity
@Table(name = "assessment_objection")
public class Objection {
    @Id
    private UUID objectionId;

    private UUID assessmentId;
    private String unit;
    private String line;
    private String indicator;
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private ObjectionStatus status;

    private String reason;
    private String evidence;
    private String raisedBy;
    private String raisedByName;
    private Instant raisedAt;

    @Enumerated(EnumType.STRING)
    private Remedy remedy;

    private String decisionReason;
    private String decidedBy;
    private String decidedByName;
    private Instant decidedAt;

    @Version
    private long version;

    protected Objection() {}

    Objection(UUID assessmentId, Grounds grounds, String indicator, Actor by, Instant now) {
        this.objectionId = Ids.next();
        this.assessmentId = assessmentId;
        this.unit = grounds.unit();
        this.line = grounds.line();
        this.indicator = indicator;
        this.caseId = grounds.caseId();
        this.status = ObjectionStatus.OPEN;
        this.reason = grounds.reason();
        this.evidence = grounds.evidence();
        this.raisedBy = by.id();
        this.raisedByName = by.name();
        this.raisedAt = now;
    }

    /** What a unit objects to, and why; never personal data. */
    public record Grounds(String unit, String line, UUID caseId, String reason, String evidence) {}

    /** @param how null when the objection is refused */
    void decide(Remedy how, String why, Actor by, Instant now) {
        status = status.after(how == null ? ObjectionAction.REFUSE : ObjectionAction.UPHOLD);
        remedy = how;
        decisionReason = why;
        decidedBy = by.id();
        decidedByName = by.name();
        decidedAt = now;
    }

    void withdraw() {
        status = status.after(ObjectionAction.WITHDRAW);
    }

    public UUID objectionId() {
        return objectionId;
    }

    public UUID assessmentId() {
        return assessmentId;
    }

    public String unit() {
        return unit;
    }

    public String line() {
        return line;
    }

    public String indicator() {
        return indicator;
    }

    public UUID caseId() {
        return caseId;
    }

    public ObjectionStatus status() {
        return status;
    }

    public String reason() {
        return reason;
    }

    public String evidence() {
        return evidence;
    }

    public String raisedBy() {
        return raisedBy;
    }

    public String raisedByName() {
        return raisedByName;
    }

    public Instant raisedAt() {
        return raisedAt;
    }

    /** How the case counts since; null unless upheld. */
    public Remedy remedy() {
        return remedy;
    }

    public String decisionReason() {
        return decisionReason;
    }

    public String decidedByName() {
        return decidedByName;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    public long version() {
        return version;
    }
}
