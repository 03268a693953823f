package cn.hotline.callback.linking;

import cn.hotline.callback.CallbackError;
import cn.hotline.callback.questioning.QuestionnaireVersions;
import cn.hotline.callback.surveying.CallbackDossier;
import cn.hotline.callback.surveying.CallbackTasks;
import cn.hotline.callback.surveying.TaskStatus;
import cn.hotline.kernel.Masking;
import cn.hotline.kernel.error.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Shows whoever holds a good link what it is about 打开评价. */
@ApplicationScoped
public class OpenSurvey {
    private final SurveyLinks links;
    private final CallbackTasks tasks;
    private final QuestionnaireVersions questionnaires;
    private final Throttle throttle;
    private final Clock clock;

    OpenSurvey(
            SurveyLinks links,
            CallbackTasks tasks,
            QuestionnaireVersions questionnaires,
            Throttle throttle,
            Clock clock) {
        this.links = links;
        this.tasks = tasks;
        this.questionnaires = questionnaires;
        this.throttle = throttle;
        this.clock = clock;
    }

    /** @throws DomainException {@code survey-unknown}, whatever the cause; {@code too-many-tries} */
    @Transactional
    public OpenedSurvey open(String token, String client) {
        throttle.pass(client);
        return links.good(SurveyToken.told(token), clock.instant(), LockModeType.NONE)
                .map(link -> tasks.dossier(link.taskId()))
                .filter(dossier -> dossier.task().status() == TaskStatus.OPEN)
                .map(this::show)
                .orElseThrow(() -> new DomainException(CallbackError.SURVEY_UNKNOWN));
    }

    private OpenedSurvey show(CallbackDossier dossier) {
        return new OpenedSurvey(
                dossier.task().caseNo().value(),
                dossier.sheet() == null ? null : Masking.text(dossier.sheet().title()),
                Masking.text(dossier.publicReply()),
                questionnaires.at(dossier.task().planned().questionnaireFrom()).questions());
    }
}
