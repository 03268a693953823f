package cn.hotline.closure.recording;

import cn.hotline.events.WorkOrderDispatched;
import cn.hotline.events.WorkOrderTransferred;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The unit 承办单位 that has a work order, with its superiors. */
@Entity
public class HandlingUnit {
    @Id
    private UUID workOrderId;

    private UUID caseId;
    private String unit;
    private String unitName;
    private String[] unitPath;
    private Instant reviewDueAt;

    protected HandlingUnit() {}

    HandlingUnit(WorkOrderDispatched dispatched) {
        this.workOrderId = dispatched.workOrderId().value();
        this.caseId = dispatched.caseId().value();
        become(dispatched.unit(), dispatched.unitName(), dispatched.unitPath());
    }

    /** 机构调整: another unit has the order from now on. */
    void transferred(WorkOrderTransferred told) {
        become(told.newUnit(), told.newUnitName(), told.newUnitPath());
    }

    private void become(UnitCode code, String name, List<UnitCode> path) {
        unit = code.value();
        unitName = name;
        unitPath = Stream.concat(Stream.of(code), path.stream())
                .distinct()
                .map(UnitCode::value)
                .toArray(String[]::new);
    }

    /** Whether its work order is of this case. */
    public boolean isOf(CaseId wanted) {
        return caseId.equals(wanted.value());
    }

    public UnitCode unit() {
        return new UnitCode(unit);
    }

    public String unitName() {
        return unitName;
    }

    /** The unit and its superiors, lowest first. */
    public List<UnitCode> unitPath() {
        return Stream.of(unitPath).map(UnitCode::new).toList();
    }

    /** When the review clock 审核时限 of its reply is due; null when none runs that is known of. */
    public Instant reviewDueAt() {
        return reviewDueAt;
    }

    /** The review clock was started, moved, or, with null, stopped. */
    public void dueAt(Instant due) {
        reviewDueAt = due;
    }
}
