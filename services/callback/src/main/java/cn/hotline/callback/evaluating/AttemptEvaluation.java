package cn.hotline.callback.evaluating;

import cn.hotline.callback.CallbackError;
import cn.hotline.callback.planning.CallbackPlans;
import cn.hotline.callback.questioning.FurtherAnswers;
import cn.hotline.callback.questioning.QuestionnaireVersions;
import cn.hotline.callback.surveying.Outsiders;
import cn.hotline.events.EvaluationCompleted;
import cn.hotline.events.code.AttemptResult;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.EvaluationId;
import cn.hotline.messaging.outbox.Outbox;
import cn.hotline.web.ETags;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Writes down one call 评价记录 of an evaluator to the reporter, made now, and what was answered. */
@ApplicationScoped
public class AttemptEvaluation {
    private final Evaluations evaluations;
    private final Outsiders outsiders;
    private final CallbackPlans callbackPlans;
    private final QuestionnaireVersions questionnaires;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    AttemptEvaluation(
            Evaluations evaluations,
            Outsiders outsiders,
            CallbackPlans callbackPlans,
            QuestionnaireVersions questionnaires,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.evaluations = evaluations;
        this.outsiders = outsiders;
        this.callbackPlans = callbackPlans;
        this.questionnaires = questionnaires;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Citizens are called in the hours of the callback plan 回访时间段, by whomever.
     *
     * @param answers null unless reached
     */
    @Transactional
    public EvaluationDossier attempt(
            EvaluationId id,
            String ifMatch,
            AttemptResult result,
            EvaluationAnswers answers,
            FurtherAnswers further,
            String recordingId) {
        Actor evaluator = caller.actor();
        EvaluationDossier dossier = evaluations.dossier(id);
        Evaluation evaluation = dossier.evaluation();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        outsiders.require(evaluator, evaluation.caseId(), evaluation.unit());
        evaluation.requireCaller(evaluator, now);
        ETags.require(ifMatch, evaluation.version());
        if (!callbackPlans.at(now).allowsCallingAt(now)) {
            throw new DomainException(CallbackError.OUTSIDE_CALLING_HOURS);
        }
        evaluation.attempt(result, answers, further, recordingId, evaluator, now);
        if (answers != null) {
            questionnaires.at(evaluation.sampledBy().questionnaireFrom()).require(further);
        }
        if (evaluation.status() == EvaluationStatus.COMPLETED) {
            outbox.append(evaluator, completed(evaluation));
        }
        evaluations.flush();
        return dossier;
    }

    private static EvaluationCompleted completed(Evaluation evaluation) {
        return new EvaluationCompleted(
                evaluation.caseId(),
                evaluation.caseNo(),
                evaluation.id(),
                evaluation.round(),
                evaluation.unit(),
                evaluation.outcome(),
                evaluation.answers().map(EvaluationAnswers::solved).orElse(null),
                evaluation.answers().map(EvaluationAnswers::satisfaction).orElse(null));
    }
}
