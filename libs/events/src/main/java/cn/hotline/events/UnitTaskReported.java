package cn.hotline.events;

import cn.hotline.events.code.TaskKind;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.UnitTaskId;
import cn.hotline.kernel.id.WorkOrderId;
import java.util.List;

/**
 * The unit did its part of a work order and told the lead 反馈分办件.
 *
 * @param inTime by its own due time
 * @param evidence references of files
 * @param measures what was done, masked
 */
@EventType("dispatch.unit-task-reported")
public record UnitTaskReported(
        CaseId caseId,
        CaseNo caseNo,
        UnitTaskId taskId,
        WorkOrderId workOrderId,
        TaskKind kind,
        UnitCode unit,
        boolean inTime,
        List<String> evidence,
        String measures)
        implements CaseEvent {
    public UnitTaskReported {
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }
}
