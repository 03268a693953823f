package cn.hotline.events;

import cn.hotline.events.code.DispatchCause;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;

/**
 * The process asks for a dispatch 派单.
 *
 * @param round 1, then 2, 3 … for each redo
 * @param previousUnit the unit that had the case before; null at first
 */
@EventType("lifecycle.dispatch-requested")
public record DispatchRequested(CaseId caseId, CaseNo caseNo, int round, DispatchCause cause, UnitCode previousUnit)
        implements CaseEvent {}
