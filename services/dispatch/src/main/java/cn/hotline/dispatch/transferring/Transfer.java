package cn.hotline.dispatch.transferring;

import cn.hotline.dispatch.handling.WorkOrder;
import cn.hotline.dispatch.units.Unit;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.Ids;
import cn.hotline.kernel.id.WorkOrderId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** That an order went from one unit to another with a change of organisation 移交记录; never changed. */
@Entity
public class Transfer {
    @Id
    private UUID id;

    private UUID workOrderId;
    private UUID caseId;
    private String unit;
    private String unitName;
    private String newUnit;
    private String newUnitName;
    private String note;
    private String transferredBy;
    private Instant transferredAt;

    protected Transfer() {}

    /** @param order as it was before */
    Transfer(WorkOrder order, Unit successor, String note, String by, Instant at) {
        this.id = Ids.next();
        this.workOrderId = order.id().value();
        this.caseId = order.hotlineCase().id().value();
        this.unit = order.unit().value();
        this.unitName = order.unitName();
        this.newUnit = successor.code().value();
        this.newUnitName = successor.name();
        this.note = note;
        this.transferredBy = by;
        this.transferredAt = at;
    }

    public UUID id() {
        return id;
    }

    public WorkOrderId workOrderId() {
        return new WorkOrderId(workOrderId);
    }

    /** Who had it before. */
    public UnitCode unit() {
        return new UnitCode(unit);
    }

    public String unitName() {
        return unitName;
    }

    /** Who had it from then on. */
    public UnitCode newUnit() {
        return new UnitCode(newUnit);
    }

    public String newUnitName() {
        return newUnitName;
    }

    public String note() {
        return note;
    }

    /** The account. */
    public String transferredBy() {
        return transferredBy;
    }

    public Instant transferredAt() {
        return transferredAt;
    }
}
