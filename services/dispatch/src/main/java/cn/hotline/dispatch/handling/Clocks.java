package cn.hotline.dispatch.handling;

import cn.hotline.kernel.calendar.WorkCalendar;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * What supervision told of a work order 到期与催办: its due times and how often it was urged.
 *
 * <p>Written by the timing feature in SQL: it comes at any moment and must not make a reader's ETag stale.
 */
@Embeddable
public class Clocks {
    @Column(insertable = false, updatable = false)
    private Instant signDueAt;

    @Column(insertable = false, updatable = false)
    private Instant handleDueAt;

    @Column(insertable = false, updatable = false)
    private int urges;

    protected Clocks() {}

    static Clocks none() {
        return new Clocks();
    }

    /** Null until supervision said. */
    public Instant signDueAt() {
        return signDueAt;
    }

    /** Null until supervision said. */
    public Instant handleDueAt() {
        return handleDueAt;
    }

    /** Whether the handling is overdue, to the minute; false while the due time is unknown. */
    boolean isHandleDue(Instant now) {
        return handleDueAt != null && WorkCalendar.toMinute(now).isAfter(handleDueAt);
    }

    public int urges() {
        return urges;
    }
}
