package cn.hotline.events;

import cn.hotline.events.code.CallbackOutcome;
import cn.hotline.events.code.Satisfaction;
import cn.hotline.events.code.Solved;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.EvaluationId;

/**
 * A third-party evaluation 第三方评价 is over; it stands beside the callback and changes nothing of the case.
 *
 * @param solved null unless reached
 * @param satisfaction null unless reached
 */
@EventType("callback.evaluation-completed")
public record EvaluationCompleted(
        CaseId caseId,
        CaseNo caseNo,
        EvaluationId evaluationId,
        int round,
        UnitCode unit,
        CallbackOutcome outcome,
        Solved solved,
        Satisfaction satisfaction)
        implements CaseEvent {}
