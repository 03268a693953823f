package cn.hotline.events;

import cn.hotline.events.code.ClockKind;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.WorkOrderId;
import java.time.Instant;

/**
 * A clock stopped; says whether in time.
 *
 * @param workOrderId null for a clock of the case itself
 * @param workingMinutes working time used, in minutes
 */
@EventType("supervision.clock-stopped")
public record ClockStopped(
        CaseId caseId,
        CaseNo caseNo,
        WorkOrderId workOrderId,
        UnitCode unit,
        ClockKind clock,
        int round,
        Instant startedAt,
        Instant dueAt,
        Instant stoppedAt,
        boolean inTime,
        long workingMinutes)
        implements CaseEvent {}
