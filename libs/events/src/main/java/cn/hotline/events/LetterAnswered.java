package cn.hotline.events;

import cn.hotline.events.code.LetterCause;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.LetterId;

/** The unit answered the supervision letter. */
@EventType("supervision.letter-answered")
public record LetterAnswered(
        CaseId caseId,
        CaseNo caseNo,
        LetterId letterId,
        UnitCode unit,
        LetterCause cause,
        boolean inTime,
        String answer)
        implements CaseEvent {}
