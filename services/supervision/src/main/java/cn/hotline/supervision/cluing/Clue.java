package cn.hotline.supervision.cluing;

import cn.hotline.events.ClueFound;
import cn.hotline.events.ClueSettled;
import cn.hotline.events.code.ClueKind;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.ClueId;
import cn.hotline.kernel.id.WorkOrderId;
import cn.hotline.supervision.SupervisionError;
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

/** A clue 问题线索 that a unit handled a case poorly. */
@Entity
@Table(name = "clue")
public class Clue {
    @Id
    private UUID id;

    private UUID caseId;
    private String caseNo;

    @Embedded
    private ResponsibleUnit responsible;

    @Enumerated(EnumType.STRING)
    private ClueKind kind;

    private UUID workOrderId;
    private String evidence;

    @Enumerated(EnumType.STRING)
    private ClueStatus status = ClueStatus.FOUND;

    private Instant foundAt;
    private String claimedBy;
    private Instant claimedAt;
    private Boolean upheld;
    private String conclusion;
    private String settledBy;
    private Instant settledAt;

    @Version
    private long version;

    protected Clue() {}

    Clue(CaseId caseId, CaseNo caseNo, ResponsibleUnit unit, ClueKind kind, String evidence, Instant at) {
        this.id = ClueId.next().value();
        this.caseId = caseId.value();
        this.caseNo = caseNo.value();
        this.responsible = unit;
        this.kind = kind;
        this.evidence = evidence;
        this.foundAt = at;
    }

    /** It is about one work order, of which there is never a second. */
    Clue about(WorkOrderId order) {
        workOrderId = order.value();
        return this;
    }

    /** @throws DomainException {@code clue-status} */
    void claim(Actor by, Instant at) {
        meet(ClueAction.CLAIM);
        claimedBy = by.name();
        claimedAt = at;
    }

    /** @throws DomainException {@code clue-status} */
    void settle(boolean proved, String finding, Actor by, Instant at) {
        meet(ClueAction.SETTLE);
        upheld = proved;
        conclusion = finding;
        settledBy = by.name();
        settledAt = at;
    }

    private void meet(ClueAction action) {
        status = status.after(action)
                .orElseThrow(() -> new DomainException(SupervisionError.CLUE_STATUS, status.label(), action.label()));
    }

    ClueFound found() {
        return new ClueFound(caseId(), caseNo(), id(), kind, responsible.code(), evidence);
    }

    ClueSettled settled() {
        return new ClueSettled(caseId(), caseNo(), id(), kind, responsible.code(), upheld, conclusion);
    }

    public ClueId id() {
        return new ClueId(id);
    }

    public CaseId caseId() {
        return new CaseId(caseId);
    }

    public CaseNo caseNo() {
        return new CaseNo(caseNo);
    }

    public ResponsibleUnit responsible() {
        return responsible;
    }

    public ClueKind kind() {
        return kind;
    }

    /** Null unless it is about one work order. */
    public WorkOrderId workOrderId() {
        return workOrderId == null ? null : new WorkOrderId(workOrderId);
    }

    public String evidence() {
        return evidence;
    }

    public ClueStatus status() {
        return status;
    }

    public Instant foundAt() {
        return foundAt;
    }

    /** Null until claimed. */
    public String claimedBy() {
        return claimedBy;
    }

    public Instant claimedAt() {
        return claimedAt;
    }

    /** Null until settled. */
    public Boolean upheld() {
        return upheld;
    }

    public String conclusion() {
        return conclusion;
    }

    public String settledBy() {
        return settledBy;
    }

    public Instant settledAt() {
        return settledAt;
    }

    public long version() {
        return version;
    }
}
