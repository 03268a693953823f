package cn.hotline.dispatch.sharing;

import cn.hotline.dispatch.DispatchError;
import cn.hotline.dispatch.handling.HotlineCase;
import cn.hotline.dispatch.handling.WorkOrder;
import cn.hotline.dispatch.units.Unit;
import cn.hotline.events.UnitTaskOpened;
import cn.hotline.events.code.TaskKind;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.Masking;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.messaging.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** The act of giving a part of a work order to another unit 分办, whoever decided it; joins the caller's transaction. */
@ApplicationScoped
public class OpenUnitTask {
    private final UnitTasks tasks;
    private final JointPolicy policy;
    private final Outbox outbox;
    private final Clock clock;

    OpenUnitTask(UnitTasks tasks, JointPolicy policy, Outbox outbox, Clock clock) {
        this.tasks = tasks;
        this.policy = policy;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * @param order may be a new one that is not flushed yet
     * @param demand what the unit is to do; is masked here
     * @param dueAt null for the usual limit
     * @throws DomainException {@code task-to-lead}, {@code task-not-below}, {@code task-open-already}, {@code illegal-status}, or
     *     what the policy says against the due time
     */
    public UnitTask open(WorkOrder order, TaskKind kind, Unit unit, String demand, Instant dueAt, Actor by) {
        if (kind == TaskKind.CO_HANDLING && unit.code().equals(order.unit())) {
            throw new DomainException(DispatchError.TASK_TO_LEAD);
        }
        if (kind == TaskKind.SUB_DISPATCH && !isBelow(unit, order)) {
            throw new DomainException(DispatchError.TASK_NOT_BELOW, unit.name());
        }
        tasks.requireNoneOpen(order, unit.code(), unit.name());
        Instant now = clock.instant();
        UnitTask task =
                new UnitTask(order, kind, unit, Masking.text(demand), policy.dueAt(order, kind, dueAt, now), by, now);
        tasks.persist(task);
        HotlineCase about = order.hotlineCase();
        outbox.append(
                by,
                new UnitTaskOpened(
                        about.id(),
                        about.caseNo(),
                        task.id(),
                        order.id(),
                        kind,
                        task.unit(),
                        task.unitName(),
                        task.unitPath(),
                        task.demand(),
                        task.dueAt()));
        return task;
    }

    private static boolean isBelow(Unit unit, WorkOrder order) {
        return !unit.code().equals(order.unit()) && unit.path().contains(order.unit());
    }
}
