package cn.hotline.supervision.clocks;

import cn.hotline.kernel.calendar.Limit;
import cn.hotline.kernel.calendar.WorkCalendar;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;

/**
 * The time a clock's case was merged 并案期间: what had been counted before it, and when the counting went on.
 *
 * <p>Both measures are kept, for type and urgency, and with them the measure of the limit, may still change.
 *
 * @param resumedAt when the case was unmerged 拆分并案
 */
@Embeddable
public record Interruption(
        Instant resumedAt,
        @Column(name = "counted_working_minutes") Long workingMinutes,
        @Column(name = "counted_natural_minutes") Long naturalMinutes) {
    /** What was counted from a moment to the merger, on top of what an earlier interruption says; {@code earlier} null when none. */
    static Interruption of(
            WorkCalendar calendar, Interruption earlier, Instant startedAt, Instant mergedAt, Instant resumedAt) {
        Instant from = earlier == null ? startedAt : earlier.resumedAt;
        return new Interruption(
                resumedAt,
                (earlier == null ? 0 : earlier.workingMinutes) + working(calendar, from, mergedAt),
                (earlier == null ? 0 : earlier.naturalMinutes) + natural(from, mergedAt));
    }

    static long working(WorkCalendar calendar, Instant from, Instant to) {
        return to.isAfter(from) ? Math.max(0, calendar.workingMinutesBetween(from, to)) : 0;
    }

    static long natural(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toMinutes());
    }

    /** What of a limit is left to count; nothing when it was used up before the merger. */
    Limit left(WorkCalendar calendar, Limit limit) {
        if (limit.isNatural()) {
            return new Limit(Limit.Unit.NATURAL_MINUTES, Math.max(0, limit.amount() - naturalMinutes));
        }
        return Limit.ofWorkingMinutes(Math.max(0, ClockTimes.workingMinutes(calendar, limit) - workingMinutes));
    }
}
