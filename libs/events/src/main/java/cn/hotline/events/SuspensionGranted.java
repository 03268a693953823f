package cn.hotline.events;

import cn.hotline.events.code.SuspensionReason;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.ApplicationId;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.WorkOrderId;
import java.time.LocalDate;

/**
 * A suspension was granted 准予挂账: the handle clock stands still until the work order is resumed.
 *
 * @param note of the last signature, masked; may be null
 */
@EventType("dispatch.suspension-granted")
public record SuspensionGranted(
        CaseId caseId,
        CaseNo caseNo,
        ApplicationId applicationId,
        WorkOrderId workOrderId,
        UnitCode unit,
        SuspensionReason reason,
        LocalDate plannedUntil,
        String note)
        implements CaseEvent {}
