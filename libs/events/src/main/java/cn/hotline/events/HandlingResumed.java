package cn.hotline.events;

import cn.hotline.events.code.ResumeCause;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.ApplicationId;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.WorkOrderId;

/**
 * A suspended work order goes on 恢复办理, with what time remained.
 *
 * @param rework whether it goes on as a rework 驳回重办: its reply had been refused before
 * @param note masked; null when the planned day came
 */
@EventType("dispatch.handling-resumed")
public record HandlingResumed(
        CaseId caseId,
        CaseNo caseNo,
        ApplicationId applicationId,
        WorkOrderId workOrderId,
        UnitCode unit,
        ResumeCause cause,
        boolean rework,
        String note)
        implements CaseEvent {}
