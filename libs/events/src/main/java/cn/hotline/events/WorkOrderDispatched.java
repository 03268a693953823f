package cn.hotline.events;

import cn.hotline.events.code.DispatchBasis;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.WorkOrderId;
import java.util.List;

/**
 * A work order was dispatched 派单 to a unit.
 *
 * @param hop how many times the case has been dispatched, 1 at first
 * @param unitPath the unit and its superiors, lowest first
 * @param basisText the legal basis or the judgement, for people
 */
@EventType("dispatch.work-order-dispatched")
public record WorkOrderDispatched(
        CaseId caseId,
        CaseNo caseNo,
        WorkOrderId workOrderId,
        int round,
        int hop,
        UnitCode unit,
        String unitName,
        List<UnitCode> unitPath,
        DispatchBasis basis,
        String basisText)
        implements CaseEvent {
    public WorkOrderDispatched {
        unitPath = unitPath == null ? List.of() : List.copyOf(unitPath);
    }
}
