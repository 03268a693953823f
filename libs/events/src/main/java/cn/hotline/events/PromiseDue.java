package cn.hotline.events;

import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.WorkOrderId;
import java.time.LocalDate;

/** The day came on which a unit had promised to finish what its reply left open 阶段性办结到期. */
@EventType("dispatch.promise-due")
public record PromiseDue(CaseId caseId, CaseNo caseNo, WorkOrderId workOrderId, UnitCode unit, LocalDate promisedOn)
        implements CaseEvent {}
