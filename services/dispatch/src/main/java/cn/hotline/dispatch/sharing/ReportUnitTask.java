package cn.hotline.dispatch.sharing;

import cn.hotline.dispatch.handling.HotlineCase;
import cn.hotline.events.UnitTaskReported;
import cn.hotline.kernel.Masking;
import cn.hotline.kernel.id.UnitTaskId;
import cn.hotline.messaging.outbox.Outbox;
import cn.hotline.web.ETags;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** A unit tells the lead what it did 反馈分办件. */
@ApplicationScoped
public class ReportUnitTask {
    private final UnitTasks tasks;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    ReportUnitTask(UnitTasks tasks, Outbox outbox, Caller caller, Clock clock) {
        this.tasks = tasks;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public UnitTask report(UnitTaskId id, String ifMatch, String measures, List<String> evidence) {
        UnitTask task = tasks.require(id);
        caller.requireOwnUnit(task.doers());
        ETags.require(ifMatch, task.version());
        task.report(Masking.text(measures), evidence == null ? List.of() : evidence, caller.actor(), clock.instant());
        tasks.flush();
        HotlineCase about = task.workOrder().hotlineCase();
        outbox.append(
                caller.actor(),
                new UnitTaskReported(
                        about.id(),
                        about.caseNo(),
                        task.id(),
                        task.workOrder().id(),
                        task.kind(),
                        task.unit(),
                        task.inTime(),
                        task.evidence(),
                        task.measures()));
        return task;
    }
}
