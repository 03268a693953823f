package cn.hotline.events;

import cn.hotline.events.code.ClockKind;
import cn.hotline.events.code.UrgeKind;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.UrgeId;
import cn.hotline.kernel.id.WorkOrderId;
import java.time.Instant;

/**
 * A unit was urged 催办.
 *
 * @param clock the clock that came near due or overdue; null for a manual urging
 */
@EventType("supervision.urged")
public record Urged(
        CaseId caseId,
        CaseNo caseNo,
        UrgeId urgeId,
        WorkOrderId workOrderId,
        UnitCode unit,
        UrgeKind kind,
        ClockKind clock,
        Instant dueAt,
        String note)
        implements CaseEvent {}
