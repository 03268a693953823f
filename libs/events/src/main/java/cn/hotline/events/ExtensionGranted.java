package cn.hotline.events;

import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.ApplicationId;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.WorkOrderId;

/**
 * More time was granted 准予延期: the handle clock is due that much later than it was.
 *
 * @param extra the time granted, in the calendar's compact form, e.g. {@code 3wd}
 * @param note of who granted it, masked; may be null
 */
@EventType("dispatch.extension-granted")
public record ExtensionGranted(
        CaseId caseId,
        CaseNo caseNo,
        ApplicationId applicationId,
        WorkOrderId workOrderId,
        UnitCode unit,
        int ordinal,
        String extra,
        String note)
        implements CaseEvent {}
