package cn.hotline.events;

import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.ApplicationId;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.WorkOrderId;

/**
 * More time was refused 不予延期: the due time stays.
 *
 * @param note why, masked
 */
@EventType("dispatch.extension-refused")
public record ExtensionRefused(
        CaseId caseId, CaseNo caseNo, ApplicationId applicationId, WorkOrderId workOrderId, UnitCode unit, String note)
        implements CaseEvent {}
