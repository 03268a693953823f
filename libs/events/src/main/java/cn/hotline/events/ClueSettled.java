package cn.hotline.events;

import cn.hotline.events.code.ClueKind;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.ClueId;

/**
 * A clue 问题线索 was looked into 线索办结.
 *
 * @param upheld whether it proved true
 * @param conclusion masked
 */
@EventType("supervision.clue-settled")
public record ClueSettled(
        CaseId caseId, CaseNo caseNo, ClueId clueId, ClueKind kind, UnitCode unit, boolean upheld, String conclusion)
        implements CaseEvent {}
