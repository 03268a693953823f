package cn.hotline.events;

import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.WorkOrderId;

/**
 * The centre takes a work order from its unit to give the case to another 改派; the process asks for the new dispatch.
 *
 * @param unit that loses it
 * @param newUnit that is to get it
 * @param note why, masked
 */
@EventType("dispatch.work-order-reassigned")
public record WorkOrderReassigned(
        CaseId caseId, CaseNo caseNo, WorkOrderId workOrderId, UnitCode unit, UnitCode newUnit, String note)
        implements CaseEvent {}
