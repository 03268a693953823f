package cn.hotline.lifecycle.tracking;

import cn.hotline.events.ClockDue;
import cn.hotline.events.code.ClockKind;
import cn.hotline.kernel.id.WorkOrderId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/**
 * The handle clock 办理时限 of a case's last work order, as supervision tells it.
 *
 * <p>INVARIANT: no lamp is stored. Red is a matter of the time of day alone: with a lamp kept by event a late scanner, or a late
 * log, would show an overdue case green, and each lamp would cost a write.
 */
@Embeddable
public class HandleClock {
    UUID clockOrderId;

    @Column(name = "clock_running")
    boolean running;

    Instant nearDueAt;
    Instant dueAt;
    Boolean inTime;

    protected HandleClock() {}

    /** No clock yet, or none any more: a new work order gets its own. */
    static HandleClock none() {
        return new HandleClock();
    }

    /** A clock of this order began to run, or has a new due time. */
    static HandleClock of(WorkOrderId order, ClockDue due, boolean running) {
        HandleClock clock = new HandleClock();
        clock.clockOrderId = order.value();
        clock.running = running;
        clock.dueAt = due.dueAt();
        clock.nearDueAt = NearDue.of(due);
        return clock;
    }

    /** The lamp; null when no clock runs. */
    Lamp lamp(Instant now) {
        if (!running) {
            return null;
        }
        if (dueAt.isBefore(now)) {
            return Lamp.RED;
        }
        return nearDueAt.isAfter(now) ? Lamp.GREEN : Lamp.YELLOW;
    }

    /** 临期催办: supervision knows the rule of the case's own time, so what it lit is near due whatever we reckoned. */
    void urged(WorkOrderId order, ClockKind kind, Instant at) {
        if (isOf(order) && kind == ClockKind.HANDLE && at.isBefore(nearDueAt)) {
            nearDueAt = at;
        }
    }

    /** The reply is with the reviewer: the due time stays, no lamp is lit. */
    void hold(WorkOrderId order) {
        if (isOf(order)) {
            running = false;
        }
    }

    /** 驳回重办: the unit must reply again, by the same due time. */
    void resume(WorkOrderId order) {
        if (isOf(order)) {
            running = inTime == null;
        }
    }

    void stop(WorkOrderId order, boolean reachedInTime) {
        if (isOf(order)) {
            running = false;
            inTime = reachedInTime;
        }
    }

    /** Whatever order it was of, nobody works on the case any more. */
    void end() {
        running = false;
    }

    private boolean isOf(WorkOrderId order) {
        return clockOrderId != null && order != null && clockOrderId.equals(order.value());
    }
}
