package cn.hotline.events;

import cn.hotline.events.code.ExclusionReason;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.ApplicationId;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.WorkOrderId;

/**
 * The case leaves the unit's assessment 准予不计考核: every figure it leaves can name this application.
 *
 * @param note of the last signature, masked; may be null
 */
@EventType("closure.exclusion-approved")
public record ExclusionApproved(
        CaseId caseId,
        CaseNo caseNo,
        ApplicationId applicationId,
        WorkOrderId workOrderId,
        UnitCode unit,
        ExclusionReason reason,
        String note)
        implements CaseEvent {}
