package cn.hotline.events;

import cn.hotline.events.code.CallbackOutcome;
import cn.hotline.events.code.Fault;
import cn.hotline.events.code.Satisfaction;
import cn.hotline.events.code.Solved;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CallbackTaskId;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;

/**
 * A callback 回访 is over, with the citizen's own verdict when reached.
 *
 * @param contacted whether the unit contacted the citizen; null unless reached
 * @param solved null unless reached
 * @param satisfaction null unless reached
 * @param fault with whom the reason lies; null unless dissatisfied
 * @param reason why dissatisfied, masked; may be null
 */
@EventType("callback.completed")
public record CallbackCompleted(
        CaseId caseId,
        CaseNo caseNo,
        CallbackTaskId callbackTaskId,
        int round,
        UnitCode unit,
        CallbackOutcome outcome,
        Boolean contacted,
        Solved solved,
        Satisfaction satisfaction,
        Fault fault,
        String reason)
        implements CaseEvent {}
