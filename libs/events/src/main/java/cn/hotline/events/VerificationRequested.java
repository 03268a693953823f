package cn.hotline.events;

import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.WorkOrderId;

/** The process asks the patroller 监督员 to verify 核实 at the place what the unit replied. */
@EventType("lifecycle.verification-requested")
public record VerificationRequested(CaseId caseId, CaseNo caseNo, int round, WorkOrderId workOrderId)
        implements CaseEvent {}
