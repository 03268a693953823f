package cn.hotline.events;

import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.WorkOrderId;
import java.util.List;

/**
 * Clocks 时限 began to run, each with its due time; a later event for the same clock replaces it.
 *
 * @param workOrderId null for a clock of the case itself
 */
@EventType("supervision.clocks-started")
public record ClocksStarted(CaseId caseId, CaseNo caseNo, WorkOrderId workOrderId, UnitCode unit, List<ClockDue> clocks)
        implements CaseEvent {
    public ClocksStarted {
        clocks = clocks == null ? List.of() : List.copyOf(clocks);
    }
}
