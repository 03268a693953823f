package cn.hotline.callback.surveying;

import cn.hotline.events.CallbackCompleted;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** What follows when a callback is over 回访完成: the citizen's verdict is kept. */
@ApplicationScoped
class Completion {
    private final CallbackTasks tasks;

    Completion(CallbackTasks tasks) {
        this.tasks = tasks;
    }

    /** Keeps the verdict, if there is one, and gives what is to be told. */
    CallbackCompleted of(CallbackTask task, Instant at) {
        task.questionnaire().ifPresent(given -> keepVerdict(task, given, at));
        return completed(task);
    }

    private void keepVerdict(CallbackTask task, Questionnaire answers, Instant at) {
        tasks.satisfaction(task.caseId())
                .ifPresentOrElse(
                        earlier -> earlier.revise(task.round(), answers, at),
                        () -> tasks.keep(
                                new CaseSatisfaction(task.caseId(), task.caseNo(), task.round(), answers, at)));
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
