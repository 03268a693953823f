package cn.hotline.events;

import cn.hotline.events.code.NonAcceptanceReason;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;

/** A demand was not accepted 不予受理, with its coded reason and the legal path that was told. */
@EventType("intake.demand-refused")
public record DemandRefused(CaseId caseId, CaseNo caseNo, NonAcceptanceReason reason, String legalPath)
        implements CaseEvent {}
