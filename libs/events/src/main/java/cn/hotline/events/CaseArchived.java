package cn.hotline.events;

import cn.hotline.events.code.CaseOutcome;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;

/** The case was archived 归档; nothing changes it any more. */
@EventType("closure.case-archived")
public record CaseArchived(CaseId caseId, CaseNo caseNo, CaseOutcome outcome) implements CaseEvent {}
