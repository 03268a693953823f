package cn.hotline.closure.recording;

import cn.hotline.events.Envelope;
import cn.hotline.events.Replied;
import cn.hotline.events.code.Solved;
import cn.hotline.events.code.UnsolvedReason;
import cn.hotline.events.code.Veracity;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.WorkOrderId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One reply 回复 of a unit, as it was sent; a rework brings the next attempt. */
@Entity
@Immutable
public class Reply {
    @Id
    private UUID id;

    private UUID caseId;
    private String caseNo;
    private UUID workOrderId;
    private String unit;
    private int round;
    private int attempt;

    @Enumerated(EnumType.STRING)
    private Veracity veracity;

    private Instant contactedAt;
    private String[] evidence;

    @Enumerated(EnumType.STRING)
    private Solved solved;

    @Enumerated(EnumType.STRING)
    private UnsolvedReason unsolvedReason;

    private String measures;
    private String publicReply;
    private LocalDate promisedOn;
    private Instant repliedAt;
    private String fingerprint;

    protected Reply() {}

    public Reply(Envelope<Replied> envelope) {
        Replied replied = envelope.data();
        this.id = envelope.id().value();
        this.caseId = replied.caseId().value();
        this.caseNo = replied.caseNo().value();
        this.workOrderId = replied.workOrderId().value();
        this.unit = replied.unit().value();
        this.round = replied.round();
        this.attempt = replied.attempt();
        this.veracity = replied.veracity();
        this.contactedAt = replied.contactedAt();
        this.evidence = replied.evidence().toArray(String[]::new);
        this.solved = replied.solved();
        this.unsolvedReason = replied.unsolvedReason();
        this.measures = replied.measures();
        this.publicReply = replied.publicReply();
        this.promisedOn = replied.promisedOn();
        this.repliedAt = envelope.time();
        this.fingerprint = ReplyFingerprint.of(replied.publicReply());
    }

    public UUID id() {
        return id;
    }

    public UUID caseId() {
        return caseId;
    }

    public CaseNo caseNo() {
        return new CaseNo(caseNo);
    }

    public WorkOrderId workOrderId() {
        return new WorkOrderId(workOrderId);
    }

    public UnitCode unit() {
        return new UnitCode(unit);
    }

    public int round() {
        return round;
    }

    public int attempt() {
        return attempt;
    }

    public Veracity veracity() {
        return veracity;
    }

    /** When the citizen was contacted; null when not. */
    public Instant contactedAt() {
        return contactedAt;
    }

    public List<String> evidence() {
        return List.of(evidence);
    }

    public Solved solved() {
        return solved;
    }

    public UnsolvedReason unsolvedReason() {
        return unsolvedReason;
    }

    public String measures() {
        return measures;
    }

    public String publicReply() {
        return publicReply;
    }

    /** Planned date of a phase closure 阶段性办结; null when none. */
    public LocalDate promisedOn() {
        return promisedOn;
    }

    public Instant repliedAt() {
        return repliedAt;
    }

    /** Equal for replies of the same wording; null when there is no wording. */
    public String fingerprint() {
        return fingerprint;
    }
}
