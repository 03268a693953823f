package cn.hotline.events;

import cn.hotline.events.code.TaskKind;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.UnitTaskId;
import cn.hotline.kernel.id.WorkOrderId;
import java.time.Instant;
import java.util.List;

/**
 * Another unit got a part of a work order 分办: as co-handler 协办, or below the unit 下派.
 *
 * @param unitPath the unit and its superiors, lowest first
 * @param demand what it is to do, masked
 * @param dueAt its own due time, before the work order's
 */
@EventType("dispatch.unit-task-opened")
public record UnitTaskOpened(
        CaseId caseId,
        CaseNo caseNo,
        UnitTaskId taskId,
        WorkOrderId workOrderId,
        TaskKind kind,
        UnitCode unit,
        String unitName,
        List<UnitCode> unitPath,
        String demand,
        Instant dueAt)
        implements CaseEvent {
    public UnitTaskOpened {
        unitPath = unitPath == null ? List.of() : List.copyOf(unitPath);
    }
}
