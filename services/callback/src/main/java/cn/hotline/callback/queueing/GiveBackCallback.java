package cn.hotline.callback.queueing;

import cn.hotline.callback.surveying.CallbackDossier;
import cn.hotline.callback.surveying.CallbackTask;
import cn.hotline.callback.surveying.CallbackTasks;
import cn.hotline.kernel.id.CallbackTaskId;
import cn.hotline.web.ETags;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Puts a claimed callback back into the queue 退回领取: by who holds it, or by a section head. */
@ApplicationScoped
public class GiveBackCallback {
    private final CallbackTasks tasks;
    private final Caller caller;
    private final Clock clock;

    GiveBackCallback(CallbackTasks tasks, Caller caller, Clock clock) {
        this.tasks = tasks;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public CallbackDossier giveBack(CallbackTaskId id, String ifMatch) {
        CallbackDossier dossier = tasks.dossier(id);
        CallbackTask task = dossier.task();
        long seen = task.version();
        task.giveBack(caller.actor(), clock.instant());
        ETags.require(ifMatch, seen);
        tasks.flush();
        return dossier;
    }
}
