package cn.hotline.events;

import cn.hotline.events.code.SuspensionReason;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.ApplicationId;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.WorkOrderId;
import java.time.LocalDate;

/**
 * The unit asked to suspend a case that cannot be handled for now 挂账.
 *
 * @param plannedUntil the day it is meant to go on by itself
 * @param note masked
 */
@EventType("dispatch.suspension-requested")
public record SuspensionRequested(
        CaseId caseId,
        CaseNo caseNo,
        ApplicationId applicationId,
        WorkOrderId workOrderId,
        UnitCode unit,
        SuspensionReason reason,
        LocalDate plannedUntil,
        String note)
        implements CaseEvent {}
