package cn.hotline.events;

import cn.hotline.events.code.ReviewKind;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.ReviewId;
import cn.hotline.kernel.id.WorkOrderId;

/**
 * A reply passed the review 质检审核, or the patroller's verification 核实.
 *
 * @param kind which of the two
 * @param afterPhoto the attachment that shows the place put right; null at a review
 */
@EventType("closure.review-approved")
public record ReviewApproved(
        CaseId caseId,
        CaseNo caseNo,
        ReviewId reviewId,
        WorkOrderId workOrderId,
        UnitCode unit,
        int round,
        ReviewKind kind,
        String afterPhoto)
        implements CaseEvent {
    public ReviewApproved {
        kind = kind == null ? ReviewKind.REVIEW : kind;
    }
}
