package cn.hotline.events;

import cn.hotline.events.code.TaskEnd;
import cn.hotline.events.code.TaskKind;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.UnitTaskId;
import cn.hotline.kernel.id.WorkOrderId;

/**
 * A part of a work order ended without a report 了结分办件.
 *
 * @param note why, masked; may be null
 */
@EventType("dispatch.unit-task-ended")
public record UnitTaskEnded(
        CaseId caseId,
        CaseNo caseNo,
        UnitTaskId taskId,
        WorkOrderId workOrderId,
        TaskKind kind,
        UnitCode unit,
        TaskEnd how,
        String note)
        implements CaseEvent {}
