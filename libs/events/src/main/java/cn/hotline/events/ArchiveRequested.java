package cn.hotline.events;

import cn.hotline.events.code.CaseOutcome;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;

/** The process asks to archive the case 归档: its life is over. */
@EventType("lifecycle.archive-requested")
public record ArchiveRequested(CaseId caseId, CaseNo caseNo, CaseOutcome outcome) implements CaseEvent {}
