package cn.hotline.bench.year;

import cn.hotline.events.ClockDue;
import cn.hotline.events.ClockStopped;
import cn.hotline.events.ClocksStarted;
import cn.hotline.events.code.ClockKind;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.WorkOrderId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What supervision says of the clocks 时限 of a work order, or of the case itself where there is no order. */
record Clocks(Life life, WorkOrderId order, UnitCode unit, int round) {
    void started(ClockDue... clocks) {
        life.say("supervision", new ClocksStarted(life.id, life.no, order, unit, List.of(clocks)));
    }

    void stopped(ClockKind kind, Instant from, Instant due, Instant at) {
        long minutes = Duration.between(from, at).toMinutes();
        life.say(
                "supervision",
                new ClockStopped(life.id, life.no, order, unit, kind, round, from, due, at, !at.isAfter(due), minutes));
    }
}
