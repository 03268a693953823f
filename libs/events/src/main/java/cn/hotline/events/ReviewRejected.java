package cn.hotline.events;

import cn.hotline.events.code.RejectionReason;
import cn.hotline.events.code.ReviewKind;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.ReviewId;
import cn.hotline.kernel.id.WorkOrderId;
import java.util.List;

/**
 * A reply was rejected at the review, or the patroller found the place not put right: rework 驳回重办.
 *
 * @param kind which of the two
 */
@EventType("closure.review-rejected")
public record ReviewRejected(
        CaseId caseId,
        CaseNo caseNo,
        ReviewId reviewId,
        WorkOrderId workOrderId,
        UnitCode unit,
        int round,
        List<RejectionReason> reasons,
        String comment,
        ReviewKind kind)
        implements CaseEvent {
    public ReviewRejected {
        reasons = reasons == null ? List.of() : List.copyOf(reasons);
        kind = kind == null ? ReviewKind.REVIEW : kind;
    }
}
