package cn.hotline.events;

import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.WorkOrderId;

/** The process asks for the review 质检审核 of a reply. */
@EventType("lifecycle.review-requested")
public record ReviewRequested(CaseId caseId, CaseNo caseNo, int round, WorkOrderId workOrderId) implements CaseEvent {}
