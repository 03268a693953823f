package cn.hotline.events;

import cn.hotline.events.code.ExtensionReason;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.ApplicationId;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.WorkOrderId;

/**
 * The unit asked for more time 延期.
 *
 * @param ordinal which extension of the work order it would be, 1 at first
 * @param extra the time asked for, in the calendar's compact form, e.g. {@code 3wd}
 * @param note masked
 */
@EventType("dispatch.extension-requested")
public record ExtensionRequested(
        CaseId caseId,
        CaseNo caseNo,
        ApplicationId applicationId,
        WorkOrderId workOrderId,
        UnitCode unit,
        int ordinal,
        String extra,
        ExtensionReason reason,
        String note)
        implements CaseEvent {}
