package cn.hotline.events;

import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.WorkOrderId;

/** The process asks to close the case 结案 after its reply was approved. */
@EventType("lifecycle.closing-requested")
public record ClosingRequested(CaseId caseId, CaseNo caseNo, int round, WorkOrderId workOrderId) implements CaseEvent {}
