package cn.hotline.dispatch.sharing;

import cn.hotline.dispatch.handling.HotlineCase;
import cn.hotline.dispatch.handling.WorkOrder;
import cn.hotline.events.UnitTaskEnded;
import cn.hotline.events.code.TaskEnd;
import cn.hotline.kernel.Actor;
import cn.hotline.messaging.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** The act of ending a part of a work order without a report 了结分办件, whoever decided it; joins the caller's transaction. */
@ApplicationScoped
public class EndUnitTask {
    private static final Actor AUTOMATIC = Actor.system("dispatch");

    private final UnitTasks tasks;
    private final Outbox outbox;
    private final Clock clock;

    EndUnitTask(UnitTasks tasks, Outbox outbox, Clock clock) {
        this.tasks = tasks;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** 随派单件取消: the order ends otherwise than by a reply; what is open of it ends too. */
    public void withOrder(WorkOrder order) {
        tasks.holdOpen(order).forEach(task -> end(task, TaskEnd.CANCELLED, null, AUTOMATIC));
    }

    void end(UnitTask task, TaskEnd how, String note, Actor by) {
        task.end(how, note, by, clock.instant());
        HotlineCase about = task.workOrder().hotlineCase();
        outbox.append(
                by,
                new UnitTaskEnded(
                        about.id(),
                        about.caseNo(),
                        task.id(),
                        task.workOrder().id(),
                        task.kind(),
                        task.unit(),
                        how,
                        note));
    }
}
