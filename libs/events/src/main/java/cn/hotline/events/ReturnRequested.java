package cn.hotline.events;

import cn.hotline.events.code.ReturnReason;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.ReturnRequestId;
import cn.hotline.kernel.id.WorkOrderId;

/**
 * The unit asked to return the work order 退单.
 *
 * @param ordinal which return of the case it is; from 2 on two leaders sign
 * @param suggestedUnit may be null
 */
@EventType("dispatch.return-requested")
public record ReturnRequested(
        CaseId caseId,
        CaseNo caseNo,
        ReturnRequestId returnRequestId,
        WorkOrderId workOrderId,
        UnitCode unit,
        ReturnReason reason,
        String note,
        UnitCode suggestedUnit,
        int ordinal)
        implements CaseEvent {}
