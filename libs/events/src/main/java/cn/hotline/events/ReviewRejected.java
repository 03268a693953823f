package cn.hotline.events;

import cn.hotline.events.code.RejectionReason;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.ReviewId;
import cn.hotline.kernel.id.WorkOrderId;
import java.util.List;

/** A reply was rejected at the review: rework 驳回重办. */
@EventType("closure.review-rejected")
public record ReviewRejected(
        CaseId caseId,
        CaseNo caseNo,
        ReviewId reviewId,
        WorkOrderId workOrderId,
        UnitCode unit,
        int round,
        List<RejectionReason> reasons,
        String comment)
        implements CaseEvent {
    public ReviewRejected {
        reasons = reasons == null ? List.of() : List.copyOf(reasons);
    }
}
