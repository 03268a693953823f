package cn.hotline.events;

import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.WorkOrderId;

/** The process sends a rejected reply back to its unit 驳回重办. */
@EventType("lifecycle.rework-requested")
public record ReworkRequested(CaseId caseId, CaseNo caseNo, int round, WorkOrderId workOrderId) implements CaseEvent {}
