package cn.hotline.callback.surveying;

import cn.hotline.callback.planning.CallbackPlan;
import cn.hotline.callback.planning.CallbackPlans;
import cn.hotline.callback.planning.PlanLine;
import cn.hotline.callback.planning.PlanMode;
import cn.hotline.callback.questioning.QuestionnaireVersions;
import cn.hotline.callback.recording.CaseRecords;
import cn.hotline.callback.recording.CaseSheet;
import cn.hotline.events.CallbackRequested;
import cn.hotline.messaging.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jboss.logging.Logger;

/** Opens the callback 回访 of a round, once; a case the plan does not draw 未抽中 is done with at once. */
@ApplicationScoped
public class OpenCallback {
    private static final Logger LOG = Logger.getLogger(OpenCallback.class);

    private final CallbackTasks tasks;
    private final CallbackPolicies policies;
    private final CallbackPlans plans;
    private final QuestionnaireVersions questionnaires;
    private final CaseRecords records;
    private final Completion completion;
    private final Outbox outbox;
    private final Clock clock;

    OpenCallback(
            CallbackTasks tasks,
            CallbackPolicies policies,
            CallbackPlans plans,
            QuestionnaireVersions questionnaires,
            CaseRecords records,
            Completion completion,
            Outbox outbox,
            Clock clock) {
        this.tasks = tasks;
        this.policies = policies;
        this.plans = plans;
        this.questionnaires = questionnaires;
        this.records = records;
        this.completion = completion;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public void open(CallbackRequested request) {
        CaseSheet sheet = records.sheet(request.caseId()).orElse(null);
        if (sheet != null && sheet.isArchived()) {
            LOG.debug("callback ignored: the case is archived");
            return;
        }
        List<CallbackTask> earlier = tasks.of(request.caseId());
        if (earlier.stream().anyMatch(task -> task.round() == request.round())) {
            LOG.debugf("callback ignored: round %d has one", request.round());
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        CallbackPlan plan = plans.at(now);
        PlanLine line = plan.lineFor(sheet);
        Instant questions = questionnaires.at(now).effectiveFrom();
        Planned planned = new Planned(plan.effectiveFrom(), line.code(), line.mode(), questions);
        QueuePlace place = QueuePlace.of(sheet == null ? null : sheet.callbackDueAt());
        CallbackTask task = new CallbackTask(request, policies.at(now).rule(), planned, place, now);
        tasks.keep(task);
        if (!isWanted(line, request)) {
            task.pass(now);
            outbox.append(completion.of(task, now));
        }
    }

    /** Who was dissatisfied is always asked again after the redo 重办, drawn or not. */
    private boolean isWanted(PlanLine line, CallbackRequested request) {
        return line.mode() != PlanMode.SAMPLED
                || request.round() > 1
                || plans.draw().isDrawn("callback", request.caseId().value(), line.percent());
    }
}
