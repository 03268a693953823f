package cn.hotline.events;

import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;

/**
 * An archived case lives again 归档后重办; its redo follows in a new round.
 *
 * @param round the new round
 */
@EventType("lifecycle.case-reopened")
public record CaseReopened(CaseId caseId, CaseNo caseNo, int round, UnitCode previousUnit) implements CaseEvent {}
