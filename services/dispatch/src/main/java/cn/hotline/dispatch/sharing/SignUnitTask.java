package cn.hotline.dispatch.sharing;

import cn.hotline.dispatch.handling.HotlineCase;
import cn.hotline.events.UnitTaskSigned;
import cn.hotline.kernel.id.UnitTaskId;
import cn.hotline.messaging.outbox.Outbox;
import cn.hotline.web.ETags;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** A unit takes its part of a work order over 签收分办件. */
@ApplicationScoped
public class SignUnitTask {
    private final UnitTasks tasks;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    SignUnitTask(UnitTasks tasks, Outbox outbox, Caller caller, Clock clock) {
        this.tasks = tasks;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public UnitTask sign(UnitTaskId id, String ifMatch) {
        UnitTask task = tasks.require(id);
        caller.requireOwnUnit(task.doers());
        ETags.require(ifMatch, task.version());
        task.sign(caller.actor(), clock.instant());
        tasks.flush();
        HotlineCase about = task.workOrder().hotlineCase();
        outbox.append(
                caller.actor(),
                new UnitTaskSigned(
                        about.id(), about.caseNo(), task.id(), task.workOrder().id(), task.kind(), task.unit()));
        return task;
    }
}
