package cn.hotline.events;

import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.WorkOrderId;
import java.time.LocalDate;

/**
 * The unit finished what its reply had left open 兑现承诺.
 *
 * @param inTime by the promised day
 * @param measures what was done, masked
 * @param publicReply for the citizen, masked
 */
@EventType("dispatch.promise-kept")
public record PromiseKept(
        CaseId caseId,
        CaseNo caseNo,
        WorkOrderId workOrderId,
        UnitCode unit,
        LocalDate promisedOn,
        boolean inTime,
        String measures,
        String publicReply)
        implements CaseEvent {}
