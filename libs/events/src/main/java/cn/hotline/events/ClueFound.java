package cn.hotline.events;

import cn.hotline.events.code.ClueKind;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.ClueId;

/**
 * A clue 问题线索 of poor handling was found.
 *
 * @param unit whom it points at
 * @param evidence in a sentence, masked
 */
@EventType("supervision.clue-found")
public record ClueFound(CaseId caseId, CaseNo caseNo, ClueId clueId, ClueKind kind, UnitCode unit, String evidence)
        implements CaseEvent {}
