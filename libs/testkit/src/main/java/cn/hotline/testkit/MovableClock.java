package cn.hotline.testkit;

import cn.hotline.kernel.DistrictTime;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** The clock of a service under test: runs with the machine until a test sets it, then stands still until moved. */
@Singleton
@Alternative
@Priority(1)
public class MovableClock extends Clock {
    private final AtomicReference<Instant> fixed = new AtomicReference<>();

    /** Stops the clock at an instant. */
    public void set(Instant instant) {
        fixed.set(instant);
    }

    /** Stops the clock at a time of the district, e.g. {@code 2026-10-09T09:00}. */
    public void set(String districtTime) {
        set(LocalDateTime.parse(districtTime).atZone(DistrictTime.ZONE).toInstant());
    }

    /** Moves the clock on, stopping it if it ran. */
    public void advance(Duration step) {
        fixed.set(instant().plus(step));
    }

    /** Lets the clock run with the machine again. */
    public void release() {
        fixed.set(null);
    }

    @Override
    public ZoneId getZone() {
        return DistrictTime.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }

    @Override
    public Instant instant() {
        Instant at = fixed.get();
        return at == null ? Clock.systemUTC().instant() : at;
    }
}
