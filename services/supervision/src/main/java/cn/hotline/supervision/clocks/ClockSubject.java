package cn.hotline.supervision.clocks;

import cn.hotline.events.code.ClockKind;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.Ids;
import cn.hotline.kernel.id.WorkOrderId;
import cn.hotline.supervision.units.ResponsibleUnit;
import cn.hotline.supervision.watching.SupervisedCase;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;

/** What a clock measures 时限对象: which step of which case, and who answers for it. */
@MappedSuperclass
public abstract class ClockSubject {
    @Id
    private UUID id;

    private UUID caseId;
    private String caseNo;

    @Enumerated(EnumType.STRING)
    private ClockKind clock;

    private int round;
    private UUID workOrderId;

    @Embedded
    private ResponsibleUnit responsible;

    protected ClockSubject() {}

    /** A step of the case as it stands, or of its present work order. */
    ClockSubject(SupervisedCase watched, ClockKind kind) {
        ClockOwner owner = ClockOwner.of(kind);
        this.id = Ids.next();
        this.caseId = watched.id().value();
        this.caseNo = watched.caseNo().value();
        this.clock = kind;
        this.round = watched.round();
        this.workOrderId =
                owner == ClockOwner.CASE ? null : watched.workOrderId().value();
        this.responsible = owner == ClockOwner.UNIT ? watched.responsible() : null;
    }

    /** Another unit answers for it from now on. */
    void answers(ResponsibleUnit unit) {
        responsible = unit;
    }

    /** Whether a unit answers for it; the others are the centre's own. */
    public boolean urgesUnit() {
        return responsible != null;
    }

    public boolean isOf(WorkOrderId order) {
        return order.value().equals(workOrderId);
    }

    public UUID id() {
        return id;
    }

    public CaseId caseId() {
        return new CaseId(caseId);
    }

    public CaseNo caseNo() {
        return new CaseNo(caseNo);
    }

    public ClockKind kind() {
        return clock;
    }

    public int round() {
        return round;
    }

    /** Null for a clock of the case itself. */
    public WorkOrderId workOrderId() {
        return workOrderId == null ? null : new WorkOrderId(workOrderId);
    }

    /** Null where {@link #urgesUnit} says no. */
    public ResponsibleUnit responsible() {
        return responsible;
    }
}
