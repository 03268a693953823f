package cn.hotline.statistics.folding;

import cn.hotline.events.ClockDue;
import cn.hotline.events.ClockStopped;
import cn.hotline.events.Envelope;
import cn.hotline.events.Urged;
import cn.hotline.events.code.ClockKind;
import cn.hotline.events.code.UrgeKind;
import java.time.Instant;

/**
 * The sign and handle clocks 签收、办理时限 of a work order and its urgings 催办, as supervision tells of them.
 */
public class OrderClocks {
    Instant signDueAt;
    String signDueStamp;
    Instant signStoppedAt;
    Boolean signInTime;
    Instant handleDueAt;
    String handleDueStamp;
    Instant handleStoppedAt;
    Boolean handleInTime;
    int urgedNearDue;
    int urgedOverdue;
    int urgedManually;
    Instant firstLitUrgeAt;

    OrderClocks() {}

    void clockStarted(ClockDue clock, String stamp) {
        if (clock.clock() == ClockKind.SIGN && Earliest.replaces(stamp, signDueStamp)) {
            signDueAt = clock.dueAt();
            signDueStamp = stamp;
        } else if (clock.clock() == ClockKind.HANDLE && Earliest.replaces(stamp, handleDueStamp)) {
            handleDueAt = clock.dueAt();
            handleDueStamp = stamp;
        }
    }

    /** Should a clock be said to stop twice, the later moment counts. */
    void clockStopped(ClockStopped clock) {
        if (clock.clock() == ClockKind.SIGN && isLater(clock.stoppedAt(), signStoppedAt)) {
            signStoppedAt = clock.stoppedAt();
            signInTime = clock.inTime();
        } else if (clock.clock() == ClockKind.HANDLE && isLater(clock.stoppedAt(), handleStoppedAt)) {
            handleStoppedAt = clock.stoppedAt();
            handleInTime = clock.inTime();
        }
    }

    void urged(Envelope<Urged> said) {
        Urged urge = said.data();
        switch (urge.kind()) {
            case NEAR_DUE -> urgedNearDue++;
            case OVERDUE -> urgedOverdue++;
            case MANUAL -> urgedManually++;
        }
        if (urge.kind() != UrgeKind.MANUAL && urge.clock() == ClockKind.HANDLE) {
            firstLitUrgeAt = Earliest.of(firstLitUrgeAt, said.time());
        }
    }

    private static boolean isLater(Instant said, Instant standing) {
        return said != null && (standing == null || said.isAfter(standing));
    }
}
