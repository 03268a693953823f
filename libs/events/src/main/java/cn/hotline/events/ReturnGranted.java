package cn.hotline.events;

import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.ReturnRequestId;
import cn.hotline.kernel.id.WorkOrderId;

/** A return was granted 准予退单: the case is dispatched anew. */
@EventType("dispatch.return-granted")
public record ReturnGranted(
        CaseId caseId,
        CaseNo caseNo,
        ReturnRequestId returnRequestId,
        WorkOrderId workOrderId,
        UnitCode unit,
        String note)
        implements CaseEvent {}
