package cn.hotline.events;

import cn.hotline.events.code.LetterCause;
import cn.hotline.events.code.LetterVerdict;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.LetterId;
import java.time.Instant;

/**
 * The centre judged a unit's answer to a supervision letter 督办答复审核; accepted it ends the letter.
 *
 * @param dueAt when the letter must be answered; a returned answer does not move it
 * @param opinion of the centre, masked
 */
@EventType("supervision.letter-reviewed")
public record LetterReviewed(
        CaseId caseId,
        CaseNo caseNo,
        LetterId letterId,
        UnitCode unit,
        LetterCause cause,
        LetterVerdict verdict,
        Instant dueAt,
        String opinion)
        implements CaseEvent {}
