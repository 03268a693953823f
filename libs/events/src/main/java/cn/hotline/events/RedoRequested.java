package cn.hotline.events;

import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;

/**
 * The process orders a redo 重办 after a dissatisfied callback; a new round begins.
 *
 * @param round the new round
 */
@EventType("lifecycle.redo-requested")
public record RedoRequested(CaseId caseId, CaseNo caseNo, int round, UnitCode previousUnit) implements CaseEvent {}
