package cn.hotline.events;

import cn.hotline.events.code.CaseResult;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.WorkOrderId;
import java.time.Instant;

/**
 * The case was closed 结案.
 *
 * @param repliedAt the moment that counts for the handle clock
 */
@EventType("closure.case-closed")
public record CaseClosed(
        CaseId caseId,
        CaseNo caseNo,
        WorkOrderId workOrderId,
        UnitCode unit,
        int round,
        CaseResult result,
        Instant repliedAt)
        implements CaseEvent {}
