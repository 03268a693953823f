package cn.hotline.events;

import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;

/**
 * An archived case lives again 归档后重办; what follows next says the process, a redo in a new round mostly.
 *
 * @param round the round of the redo; the last one where a letter or the finding on an unreasonable demand comes first
 */
@EventType("lifecycle.case-reopened")
public record CaseReopened(CaseId caseId, CaseNo caseNo, int round, UnitCode previousUnit) implements CaseEvent {}
