package cn.hotline.events;

import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.ApplicationId;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.WorkOrderId;

/**
 * The case stays in the unit's assessment 不予剔除.
 *
 * @param note why, masked
 */
@EventType("closure.exclusion-refused")
public record ExclusionRefused(
        CaseId caseId, CaseNo caseNo, ApplicationId applicationId, WorkOrderId workOrderId, UnitCode unit, String note)
        implements CaseEvent {}
