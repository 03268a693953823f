package cn.hotline.events;

import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.EvaluationId;

/**
 * A closed case was drawn for a third-party evaluation 第三方评价抽样.
 */
@EventType("callback.evaluation-sampled")
public record EvaluationSampled(CaseId caseId, CaseNo caseNo, EvaluationId evaluationId, int round, UnitCode unit)
        implements CaseEvent {}
