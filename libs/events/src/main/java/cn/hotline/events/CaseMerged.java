package cn.hotline.events;

import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;

/** A case was merged 并案 into a lead case; it keeps its own reporter and callback. */
@EventType("intake.case-merged")
public record CaseMerged(CaseId caseId, CaseNo caseNo, CaseId leadCaseId, CaseNo leadCaseNo) implements CaseEvent {}
