package cn.hotline.callback.surveying;

import cn.hotline.callback.questioning.QuestionnaireVersions;
import cn.hotline.messaging.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Ends a callback with what the citizen answered by a link 网上评价; nobody called. */
@ApplicationScoped
public class CompleteByLink {
    private final QuestionnaireVersions questionnaires;
    private final Completion completion;
    private final Outbox outbox;

    CompleteByLink(QuestionnaireVersions questionnaires, Completion completion, Outbox outbox) {
        this.questionnaires = questionnaires;
        this.completion = completion;
        this.outbox = outbox;
    }

    @Transactional
    public void complete(CallbackTask task, GivenAnswers answers, Instant at) {
        questionnaires.at(task.planned().questionnaireFrom()).require(answers.further());
        task.answer(answers, at);
        outbox.append(completion.of(task, at));
    }
}
