package cn.hotline.lifecycle.tracking;

import cn.hotline.events.CaseEvent;
import cn.hotline.events.ClockDue;
import cn.hotline.events.ClockStopped;
import cn.hotline.events.ClocksStarted;
import cn.hotline.events.Replied;
import cn.hotline.events.ReviewRejected;
import cn.hotline.events.Urged;
import cn.hotline.events.WorkOrderDispatched;
import cn.hotline.events.code.ClockKind;
import java.time.Instant;
import java.util.Optional;

/**
 * Brings the handle clock 办理时限 of a file up to date; to be told each event after the file's status has followed it.
 *
 * <p>Supervision says nothing of a clock it cancels: that shows in the status, which no unit works in any more. Its events may come
 * into the log after the case has moved on, so a clock of an earlier order does not count, and one of a case that no unit has does
 * not run.
 */
final class FollowTheClock {
    private FollowTheClock() {}

    static void apply(CaseFile file, CaseEvent event, Instant at) {
        if (event instanceof WorkOrderDispatched dispatched) {
            boolean known = dispatched.workOrderId().value().equals(file.clock.clockOrderId);
            file.clock = known ? file.clock : HandleClock.none();
        } else if (event instanceof ClocksStarted started) {
            start(file, started);
        } else if (event instanceof Urged urged) {
            file.clock.urged(urged.workOrderId(), urged.clock(), at);
        } else if (event instanceof Replied replied) {
            file.clock.hold(replied.workOrderId());
        } else if (event instanceof ReviewRejected rejected) {
            file.clock.resume(rejected.workOrderId());
        } else if (event instanceof ClockStopped stopped && stopped.clock() == ClockKind.HANDLE) {
            file.clock.stop(stopped.workOrderId(), stopped.inTime());
        }
        if (!file.status.withUnit()) {
            file.clock.end();
        }
    }

    private static void start(CaseFile file, ClocksStarted event) {
        Optional<ClockDue> handle = event.clocks().stream()
                .filter(clock -> clock.clock() == ClockKind.HANDLE)
                .findFirst();
        if (handle.isPresent()
                && event.workOrderId() != null
                && event.workOrderId().value().equals(file.handling.workOrderId)) {
            file.clock = HandleClock.of(event.workOrderId(), handle.get(), file.status.withUnit());
        }
    }
}
