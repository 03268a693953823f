package cn.hotline.events;

import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.ReturnRequestId;
import cn.hotline.kernel.id.WorkOrderId;

/** A return was refused: the ruling 裁定 binds the unit, which cannot return again. */
@EventType("dispatch.return-refused")
public record ReturnRefused(
        CaseId caseId,
        CaseNo caseNo,
        ReturnRequestId returnRequestId,
        WorkOrderId workOrderId,
        UnitCode unit,
        String note)
        implements CaseEvent {}
