package cn.hotline.supervision.clocks;

import cn.hotline.kernel.calendar.Limit;
import cn.hotline.kernel.calendar.WorkCalendar;
import cn.hotline.supervision.rules.SupervisionRule;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;

/**
 * The moments of a clock, reckoned when it starts, and anew when they move 时限节点.
 *
 * @param yellowAt from when it is near due
 * @param dueAt the last minute that is still in time
 * @param letterAt from when an overdue clock calls for a letter
 */
@Embeddable
public record ClockTimes(
        @Column(name = "limit_text") Limit limit,
        Instant startedAt,
        Instant yellowAt,
        Instant dueAt,
        Instant letterAt) {
    /** The due minute itself is still in time. */
    private static final Duration GRACE = Duration.ofMinutes(1);

    /**
     * Reckons a limit, and the extensions after it in their order, over the time that counts.
     *
     * <p>What is left when the lamp turns yellow is the limit's, extended or not.
     */
    static ClockTimes of(
            WorkCalendar calendar, SupervisionRule rule, Limit limit, Instant startedAt, Adjustments adjustments) {
        Reckoning reckoning = new CountedTime(startedAt, adjustments.interruptions()).reckon(calendar);
        Instant due = reckoning.take(limit);
        for (Extension extension : adjustments.extensions()) {
            due = reckoning.take(extension.extra());
        }
        Instant yellow = reckoning.before(lead(calendar, rule, limit));
        return new ClockTimes(limit, startedAt, yellow, due, reckoning.take(rule.letterAfter()));
    }

    /** The lamp that these times give at a moment. */
    Lamp lampAt(Instant now) {
        if (now.isBefore(yellowAt)) {
            return Lamp.GREEN;
        }
        return now.isBefore(dueAt.plus(GRACE)) ? Lamp.YELLOW : Lamp.RED;
    }

    /** When the step after a lamp is due; null when none follows. Only a unit gets a letter. */
    Instant stepAfter(Lamp lamp, boolean urgesUnit) {
        return switch (lamp) {
            case GREEN -> yellowAt;
            case YELLOW -> dueAt.plus(GRACE);
            case RED -> urgesUnit ? letterAt : null;
        };
    }

    /**
     * How long before the due time the lamp turns yellow: the lesser of the rule's limit (1 working day) and its share (25 %).
     *
     * <p>The lesser, so that a limit of one working day or less is not born yellow: from 4 working days on it is the working day, for
     * shorter limits the share. Natural time knows no working day, there the share alone counts.
     */
    static Limit lead(WorkCalendar calendar, SupervisionRule rule, Limit limit) {
        if (limit.isNatural()) {
            return new Limit(Limit.Unit.NATURAL_MINUTES, share(limit.amount(), rule));
        }
        long whole = workingMinutes(calendar, limit);
        long most = rule.yellowLimit().isNatural() ? whole : workingMinutes(calendar, rule.yellowLimit());
        return Limit.ofWorkingMinutes(Math.min(most, share(whole, rule)));
    }

    private static long share(long minutes, SupervisionRule rule) {
        return (minutes * rule.yellowPercent() + 99) / 100;
    }

    static long workingMinutes(WorkCalendar calendar, Limit limit) {
        return limit.unit() == Limit.Unit.WORKING_DAYS
                ? limit.amount() * calendar.hours().minutesPerDay()
                : limit.amount();
    }
}
