package cn.hotline.events;

import cn.hotline.events.code.LetterCause;
import cn.hotline.events.code.LetterLevel;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.LetterId;
import java.time.Instant;

/**
 * A supervision letter 督办单 was opened to a unit.
 *
 * @param demand what the unit is told to do
 */
@EventType("supervision.letter-opened")
public record LetterOpened(
        CaseId caseId,
        CaseNo caseNo,
        LetterId letterId,
        String letterNo,
        UnitCode unit,
        LetterLevel level,
        LetterCause cause,
        Instant dueAt,
        String demand)
        implements CaseEvent {}
