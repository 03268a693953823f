package cn.hotline.supervision.urging;

import cn.hotline.events.UrgeReceived;
import cn.hotline.events.Urged;
import cn.hotline.events.code.ClockKind;
import cn.hotline.events.code.UrgeKind;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.UrgeId;
import cn.hotline.kernel.id.WorkOrderId;
import cn.hotline.supervision.SupervisionError;
import cn.hotline.supervision.clocks.CaseClock;
import cn.hotline.supervision.noticing.NoticeFact;
import cn.hotline.supervision.noticing.NoticeKind;
import cn.hotline.supervision.units.ResponsibleUnit;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** One urging 催办 of the unit that has a work order; nothing of it changes but that the unit receives it 催办签收. */
@Entity
@Table(name = "urge")
public class Urge {
    @Id
    private UUID id;

    private UUID caseId;
    private String caseNo;
    private UUID workOrderId;

    @Embedded
    private ResponsibleUnit responsible;

    @Enumerated(EnumType.STRING)
    private UrgeKind kind;

    @Enumerated(EnumType.STRING)
    private ClockKind clock;

    private Instant dueAt;
    private String note;
    private String askedThrough;
    private String urgedBy;
    private Instant urgedAt;
    private String receivedBy;
    private Instant receivedAt;
    private String receiptNote;

    @Version
    private long version;

    protected Urge() {}

    /** The lamps urge because of a clock; a person urges to handle. */
    Urge(CaseClock clock, UrgeKind kind, Actor by, Instant at, String note) {
        this.id = UrgeId.next().value();
        this.caseId = clock.caseId().value();
        this.caseNo = clock.caseNo().value();
        this.workOrderId = clock.workOrderId().value();
        this.responsible = clock.responsible();
        this.kind = kind;
        this.clock = kind == UrgeKind.MANUAL ? null : clock.kind();
        this.dueAt = clock.times().dueAt();
        this.note = note;
        this.urgedBy = by.name();
        this.urgedAt = at;
    }

    /** Marks an urging the citizen asked for 来电催办 through a channel. */
    Urge askedThrough(String channel) {
        askedThrough = channel;
        return this;
    }

    /**
     * The unit took note, once.
     *
     * @throws DomainException {@code urge-received}
     */
    void receive(String answer, Actor by, Instant at) {
        if (receivedAt != null) {
            throw new DomainException(SupervisionError.URGE_RECEIVED, receivedBy);
        }
        receivedBy = by.name();
        receivedAt = at;
        receiptNote = answer;
    }

    UrgeReceived received() {
        return new UrgeReceived(caseId(), caseNo(), id(), workOrderId(), responsible.code(), receiptNote);
    }

    Urged event() {
        return new Urged(caseId(), caseNo(), id(), workOrderId(), responsible.code(), kind, clock, dueAt, note);
    }

    NoticeFact fact() {
        return new NoticeFact(NoticeKind.of(kind), caseId(), caseNo(), responsible.codes(), dueAt, null, null);
    }

    public UrgeId id() {
        return new UrgeId(id);
    }

    public CaseId caseId() {
        return new CaseId(caseId);
    }

    public CaseNo caseNo() {
        return new CaseNo(caseNo);
    }

    public WorkOrderId workOrderId() {
        return new WorkOrderId(workOrderId);
    }

    public ResponsibleUnit responsible() {
        return responsible;
    }

    public UrgeKind kind() {
        return kind;
    }

    /** Null for an urging by hand. */
    public ClockKind clock() {
        return clock;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public String note() {
        return note;
    }

    public String urgedBy() {
        return urgedBy;
    }

    public Instant urgedAt() {
        return urgedAt;
    }

    /** Null until the unit received it. */
    public String receivedBy() {
        return receivedBy;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public String receiptNote() {
        return receiptNote;
    }

    public long version() {
        return version;
    }
}
