package cn.hotline.events;

import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;

/** The citizen withdrew the demand 撤诉. */
@EventType("intake.case-withdrawn")
public record CaseWithdrawn(CaseId caseId, CaseNo caseNo, String reason) implements CaseEvent {}
