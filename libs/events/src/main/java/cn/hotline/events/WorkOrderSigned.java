package cn.hotline.events;

import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.WorkOrderId;

/** The unit signed the work order 签收. */
@EventType("dispatch.work-order-signed")
public record WorkOrderSigned(CaseId caseId, CaseNo caseNo, WorkOrderId workOrderId, UnitCode unit)
        implements CaseEvent {}
