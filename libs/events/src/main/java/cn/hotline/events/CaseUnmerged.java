package cn.hotline.events;

import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;

/** A merged case was taken out of its lead case again 解除并案 and is to be handled by itself. */
@EventType("intake.case-unmerged")
public record CaseUnmerged(CaseId caseId, CaseNo caseNo, CaseId leadCaseId, CaseNo leadCaseNo, String reason)
        implements CaseEvent {}
