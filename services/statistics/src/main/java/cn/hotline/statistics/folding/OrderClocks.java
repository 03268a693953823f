package cn.hotline.statistics.folding;

import cn.hotline.events.ClockDue;
import cn.hotline.events.ClockStopped;
import cn.hotline.events.code.ClockKind;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** The sign and handle clocks 签收、办理时限 of a work order, as supervision tells of them. */
@Embeddable
public class OrderClocks {
    Instant signDueAt;
    String signDueStamp;
    Instant signStoppedAt;
    Boolean signInTime;
    Instant handleDueAt;
    String handleDueStamp;
    Instant handleStoppedAt;
    Boolean handleInTime;

    protected OrderClocks() {}

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

    private static boolean isLater(Instant said, Instant standing) {
        return said != null && (standing == null || said.isAfter(standing));
    }
}
