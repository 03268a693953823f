package cn.hotline.callback.evaluating;

import cn.hotline.callback.planning.CallbackPlans;
import cn.hotline.callback.questioning.QuestionnaireVersions;
import cn.hotline.callback.recording.CaseRecords;
import cn.hotline.callback.recording.CaseSheet;
import cn.hotline.callback.surveying.CallbackTask;
import cn.hotline.callback.surveying.CallbackTasks;
import cn.hotline.events.CaseArchived;
import cn.hotline.events.EvaluationSampled;
import cn.hotline.events.code.CaseOutcome;
import cn.hotline.kernel.UnitCode;
import cn.hotline.messaging.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;

/** Draws a case for the evaluation 第三方评价抽样 when it is archived as closed, once for every round. */
@ApplicationScoped
public class SampleEvaluation {
    private final Evaluations evaluations;
    private final EvaluationPlans plans;
    private final CallbackPlans callbackPlans;
    private final QuestionnaireVersions questionnaires;
    private final CallbackTasks tasks;
    private final CaseRecords records;
    private final Outbox outbox;

    SampleEvaluation(
            Evaluations evaluations,
            EvaluationPlans plans,
            CallbackPlans callbackPlans,
            QuestionnaireVersions questionnaires,
            CallbackTasks tasks,
            CaseRecords records,
            Outbox outbox) {
        this.evaluations = evaluations;
        this.plans = plans;
        this.callbackPlans = callbackPlans;
        this.questionnaires = questionnaires;
        this.tasks = tasks;
        this.records = records;
        this.outbox = outbox;
    }

    /** @param at when it was archived: a repeat decides the same */
    @Transactional
    public void archived(CaseArchived archived, Instant at) {
        EvaluationPlan plan = plans.at(at);
        if (archived.outcome() != CaseOutcome.CLOSED || plan.drawsNone()) {
            return;
        }
        CallbackTask last = tasks.of(archived.caseId()).stream()
                .max(Comparator.comparing(CallbackTask::round))
                .orElse(null);
        int round = last == null ? 1 : last.round();
        UnitCode unit = last == null ? null : last.unit();
        SampleLine line = plan.lineFor(
                records.sheet(archived.caseId()).map(CaseSheet::category).orElse(null), records.path(unit));
        if (!callbackPlans
                        .draw()
                        .isDrawn("evaluation-" + round, archived.caseId().value(), line.percent())
                || evaluations.of(archived.caseId()).stream().anyMatch(earlier -> earlier.round() == round)) {
            return;
        }
        SampledBy by = new SampledBy(
                plan.effectiveFrom(), line.code(), questionnaires.at(at).effectiveFrom());
        Evaluation evaluation = new Evaluation(
                archived.caseId(), archived.caseNo(), round, unit, by, plan.rule(), at.truncatedTo(ChronoUnit.MICROS));
        evaluations.keep(evaluation);
        outbox.append(new EvaluationSampled(evaluation.caseId(), evaluation.caseNo(), evaluation.id(), round, unit));
    }
}
