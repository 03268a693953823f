package cn.hotline.callback.surveying;

import cn.hotline.events.CallbackAttempted;
import cn.hotline.events.CallbackCompleted;
import cn.hotline.events.code.AttemptResult;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.id.CallbackTaskId;
import cn.hotline.messaging.outbox.Outbox;
import cn.hotline.web.ETags;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Writes down one call 回访记录 to the reporter, made now, and what was answered. */
@ApplicationScoped
public class AttemptCallback {
    private final CallbackTasks tasks;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    AttemptCallback(CallbackTasks tasks, Outbox outbox, Caller caller, Clock clock) {
        this.tasks = tasks;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param answers null unless reached */
    @Transactional
    public CallbackDossier attempt(
            CallbackTaskId id, String ifMatch, AttemptResult result, Questionnaire answers, String recordingId) {
        Actor surveyor = caller.actor();
        CallbackDossier dossier = tasks.dossier(id);
        CallbackTask task = dossier.task();
        dossier.requireOutsider(surveyor);
        ETags.require(ifMatch, task.version());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        task.attempt(result, answers, recordingId, surveyor, now);
        outbox.append(surveyor, attempted(task, result));
        if (task.status() == TaskStatus.COMPLETED) {
            task.questionnaire().ifPresent(given -> keepVerdict(task, given, now));
            outbox.append(surveyor, completed(task));
        }
        tasks.flush();
        return dossier;
    }

    private void keepVerdict(CallbackTask task, Questionnaire answers, Instant at) {
        tasks.satisfaction(task.caseId())
                .ifPresentOrElse(
                        earlier -> earlier.revise(task.round(), answers, at),
                        () -> tasks.keep(
                                new CaseSatisfaction(task.caseId(), task.caseNo(), task.round(), answers, at)));
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

    private static CallbackCompleted completed(CallbackTask task) {
        Optional<Questionnaire> answers = task.questionnaire();
        return new CallbackCompleted(
                task.caseId(),
                task.caseNo(),
                task.id(),
                task.round(),
                task.unit(),
                task.outcome(),
                answers.map(Questionnaire::contacted).orElse(null),
                answers.map(Questionnaire::solved).orElse(null),
                answers.map(Questionnaire::satisfaction).orElse(null),
                answers.map(Questionnaire::fault).orElse(null),
                answers.map(Questionnaire::reason).orElse(null));
    }
}
