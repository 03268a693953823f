package cn.hotline.callback.queueing;

import cn.hotline.callback.surveying.CallbackDossier;
import cn.hotline.callback.surveying.CallbackTask;
import cn.hotline.callback.surveying.CallbackTasks;
import cn.hotline.callback.surveying.Outsiders;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.id.CallbackTaskId;
import cn.hotline.web.ETags;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Writes down when the citizen of a one-to-one callback wishes to be called 约定时间. */
@ApplicationScoped
public class AgreeOnTime {
    private final CallbackTasks tasks;
    private final Outsiders outsiders;
    private final Caller caller;
    private final Clock clock;

    AgreeOnTime(CallbackTasks tasks, Outsiders outsiders, Caller caller, Clock clock) {
        this.tasks = tasks;
        this.outsiders = outsiders;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public CallbackDossier agree(CallbackTaskId id, String ifMatch, Instant time) {
        Actor surveyor = caller.actor();
        CallbackDossier dossier = tasks.dossier(id);
        CallbackTask task = dossier.task();
        long seen = task.version();
        outsiders.require(surveyor, task.caseId(), task.unit());
        task.agree(time.truncatedTo(ChronoUnit.MICROS), surveyor, clock.instant());
        ETags.require(ifMatch, seen);
        tasks.flush();
        return dossier;
    }
}
