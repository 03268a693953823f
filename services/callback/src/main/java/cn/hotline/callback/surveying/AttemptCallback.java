package cn.hotline.callback.surveying;

import cn.hotline.callback.CallbackConfig;
import cn.hotline.callback.CallbackError;
import cn.hotline.callback.planning.CallbackPlans;
import cn.hotline.callback.questioning.QuestionnaireVersions;
import cn.hotline.events.CallbackAttempted;
import cn.hotline.events.code.AttemptResult;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.CallbackTaskId;
import cn.hotline.messaging.outbox.Outbox;
import cn.hotline.web.ETags;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Writes down one call 回访记录 to the reporter, made now, and what was answered. */
@ApplicationScoped
public class AttemptCallback {
    private final CallbackTasks tasks;
    private final Completion completion;
    private final Outsiders outsiders;
    private final CallbackPlans plans;
    private final QuestionnaireVersions questionnaires;
    private final CallbackConfig config;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    AttemptCallback(
            CallbackTasks tasks,
            Completion completion,
            Outsiders outsiders,
            CallbackPlans plans,
            QuestionnaireVersions questionnaires,
            CallbackConfig config,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.tasks = tasks;
        this.completion = completion;
        this.outsiders = outsiders;
        this.plans = plans;
        this.questionnaires = questionnaires;
        this.config = config;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Whose desk it lies on is looked at before the version: who comes second is told who was first.
     *
     * @param answers null unless reached
     */
    @Transactional
    public CallbackDossier attempt(
            CallbackTaskId id, String ifMatch, AttemptResult result, GivenAnswers answers, String recordingId) {
        Actor surveyor = caller.actor();
        CallbackDossier dossier = tasks.dossier(id);
        CallbackTask task = dossier.task();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        outsiders.require(surveyor, task.caseId(), task.unit());
        task.requireCaller(surveyor, now);
        ETags.require(ifMatch, task.version());
        requireHours(task, now);
        task.attempt(result, answers == null ? null : answers.fixed(), recordingId, surveyor, now);
        if (answers != null) {
            questionnaires.at(task.planned().questionnaireFrom()).require(answers.further());
            task.takeFurther(answers.further());
        }
        outbox.append(surveyor, attempted(task, result));
        if (task.status() == TaskStatus.COMPLETED) {
            outbox.append(surveyor, completion.of(task, now));
        }
        tasks.flush();
        return dossier;
    }

    /** 回访时间段: one to one, the agreed time is as good. */
    private void requireHours(CallbackTask task, Instant now) {
        boolean agreed = task.agreedAt() != null
                && Duration.between(task.agreedAt(), now).abs().compareTo(config.agreedSlack()) <= 0;
        if (!agreed && !plans.at(now).allowsCallingAt(now)) {
            throw new DomainException(CallbackError.OUTSIDE_CALLING_HOURS);
        }
    }

    private static CallbackAttempted attempted(CallbackTask task, AttemptResult result) {
        return new CallbackAttempted(
                task.caseId(),
                task.caseNo(),
                task.id(),
                task.round(),
                task.attempts().size(),
                result);
    }
}
