package cn.hotline.events;

import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.WorkOrderId;
import java.util.List;

/**
 * An open work order went to another unit with a change of organisation 机构调整; its clocks run on.
 *
 * @param unit that had it
 * @param newUnit that has it now
 * @param newUnitPath the new unit and its superiors, lowest first
 * @param note why, masked
 */
@EventType("dispatch.work-order-transferred")
public record WorkOrderTransferred(
        CaseId caseId,
        CaseNo caseNo,
        WorkOrderId workOrderId,
        UnitCode unit,
        UnitCode newUnit,
        String newUnitName,
        List<UnitCode> newUnitPath,
        String note)
        implements CaseEvent {
    public WorkOrderTransferred {
        newUnitPath = newUnitPath == null ? List.of() : List.copyOf(newUnitPath);
    }
}
