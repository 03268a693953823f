package cn.hotline.events;

import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.ApplicationId;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.WorkOrderId;

/**
 * A suspension was refused 不予挂账.
 *
 * @param note why, masked
 */
@EventType("dispatch.suspension-refused")
public record SuspensionRefused(
        CaseId caseId, CaseNo caseNo, ApplicationId applicationId, WorkOrderId workOrderId, UnitCode unit, String note)
        implements CaseEvent {}
