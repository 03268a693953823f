package cn.hotline.events;

import cn.hotline.events.code.TaskKind;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.UnitTaskId;
import cn.hotline.kernel.id.WorkOrderId;

/** The unit took its part of a work order over 签收分办件. */
@EventType("dispatch.unit-task-signed")
public record UnitTaskSigned(
        CaseId caseId, CaseNo caseNo, UnitTaskId taskId, WorkOrderId workOrderId, TaskKind kind, UnitCode unit)
        implements CaseEvent {}
