package cn.hotline.callback.queueing;

import cn.hotline.callback.CallbackConfig;
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

/** A surveyor takes one callback on the desk 领取, or renews that claim; a section head takes it over 接手. */
@ApplicationScoped
public class ClaimCallback {
    private final CallbackTasks tasks;
    private final Outsiders outsiders;
    private final Caller caller;
    private final Clock clock;
    private final CallbackConfig config;

    ClaimCallback(CallbackTasks tasks, Outsiders outsiders, Caller caller, Clock clock, CallbackConfig config) {
        this.tasks = tasks;
        this.outsiders = outsiders;
        this.caller = caller;
        this.clock = clock;
        this.config = config;
    }

    /** The one who comes second in a race is told who was first: the claim is looked at before the version. */
    @Transactional
    public CallbackDossier claim(CallbackTaskId id, String ifMatch) {
        Actor me = caller.actor();
        CallbackTask task = tasks.locked(id);
        long seen = task.version();
        outsiders.require(me, task.caseId(), task.unit());
        Instant now = clock.instant();
        task.claim(me, now, now.plus(config.claimLasts()));
        ETags.require(ifMatch, seen);
        tasks.flush();
        return tasks.dossier(id);
    }
}
