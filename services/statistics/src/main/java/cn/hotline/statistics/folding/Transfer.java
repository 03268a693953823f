package cn.hotline.statistics.folding;

import cn.hotline.events.ClockDue;
import cn.hotline.events.ClockStopped;
import cn.hotline.events.code.ClockKind;
import java.time.Instant;
import java.util.List;

/** How a case came to the units 转办: its transfer clock, its first dispatch, and how many there were. */
public class Transfer {
    Instant transferDueAt;
    String transferDueStamp;
    Instant transferStoppedAt;
    Boolean transferInTime;

    // derived at every fold
    int hops;
    Instant firstDispatchedAt;

    void clockStarted(ClockDue clock, String stamp) {
        if (clock.clock() == ClockKind.TRANSFER && Earliest.replaces(stamp, transferDueStamp)) {
            transferDueAt = clock.dueAt();
            transferDueStamp = stamp;
        }
    }

    void clockStopped(ClockStopped clock) {
        boolean earlier = transferStoppedAt == null || clock.stoppedAt().isBefore(transferStoppedAt);
        if (clock.clock() == ClockKind.TRANSFER && earlier) {
            transferStoppedAt = clock.stoppedAt();
            transferInTime = clock.inTime();
        }
    }

    void settle(List<WorkOrderFact> dispatched) {
        hops = dispatched.size();
        firstDispatchedAt =
                Earliest.of(dispatched.stream().map(WorkOrderFact::dispatchedAt).toArray(Instant[]::new));
    }
}
