package cn.hotline.events;

import cn.hotline.events.code.LetterCause;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.LetterId;

/**
 * A supervision letter 督办单 needs no answer any more 撤销督办.
 */
@EventType("supervision.letter-cancelled")
public record LetterCancelled(CaseId caseId, CaseNo caseNo, LetterId letterId, UnitCode unit, LetterCause cause)
        implements CaseEvent {}
