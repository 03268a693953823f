package cn.hotline.events;

import cn.hotline.events.code.LetterCause;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;

/** The process asks for a supervision letter 督办单 because the redo rounds are used up. */
@EventType("lifecycle.supervision-requested")
public record SupervisionRequested(CaseId caseId, CaseNo caseNo, int round, LetterCause cause, UnitCode unit)
        implements CaseEvent {}
