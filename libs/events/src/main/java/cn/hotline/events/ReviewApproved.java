package cn.hotline.events;

import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.ReviewId;
import cn.hotline.kernel.id.WorkOrderId;

/** A reply passed the review 质检审核. */
@EventType("closure.review-approved")
public record ReviewApproved(
        CaseId caseId, CaseNo caseNo, ReviewId reviewId, WorkOrderId workOrderId, UnitCode unit, int round)
        implements CaseEvent {}
