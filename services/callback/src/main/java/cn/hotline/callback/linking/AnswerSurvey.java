package cn.hotline.callback.linking;

import cn.hotline.callback.CallbackError;
import cn.hotline.callback.surveying.CallbackTask;
import cn.hotline.callback.surveying.CallbackTasks;
import cn.hotline.callback.surveying.CompleteByLink;
import cn.hotline.callback.surveying.GivenAnswers;
import cn.hotline.callback.surveying.TaskStatus;
import cn.hotline.kernel.error.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Takes the answers of whoever holds a good link 提交评价; the callback is then over.
 *
 * <p>INVARIANT: link and task are locked in this order, so that of two answers at once, or of an answer and a call, one counts.
 */
@ApplicationScoped
public class AnswerSurvey {
    private final SurveyLinks links;
    private final CallbackTasks tasks;
    private final CompleteByLink completeByLink;
    private final Throttle throttle;
    private final Clock clock;

    AnswerSurvey(
            SurveyLinks links, CallbackTasks tasks, CompleteByLink completeByLink, Throttle throttle, Clock clock) {
        this.links = links;
        this.tasks = tasks;
        this.completeByLink = completeByLink;
        this.throttle = throttle;
        this.clock = clock;
    }

    /** @throws DomainException {@code survey-unknown}, whatever the cause; {@code too-many-tries}; what the answers are refused for */
    @Transactional
    public void answer(String token, GivenAnswers answers, String client) {
        throttle.pass(client);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        SurveyLink link = links.good(SurveyToken.told(token), now, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(AnswerSurvey::unknown);
        CallbackTask task = tasks.locked(link.taskId());
        if (task.status() != TaskStatus.OPEN) {
            throw unknown();
        }
        completeByLink.complete(task, answers, now);
        link.use(now);
    }

    private static DomainException unknown() {
        return new DomainException(CallbackError.SURVEY_UNKNOWN);
    }
}
