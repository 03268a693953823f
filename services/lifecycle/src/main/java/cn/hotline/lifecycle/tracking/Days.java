package cn.hotline.lifecycle.tracking;

import cn.hotline.kernel.DistrictTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A period of days 期间 that one of a case's times is held against.
 *
 * @param from the first moment; null for any
 * @param to the first moment after; null for any
 */
record Days(Period period, Instant from, Instant to) {
    private static final Duration FEW = Duration.ofDays(7);
    static final Days ANY = new Days(Period.REGISTERED, null, null);

    static Days of(Period period, LocalDate first, LocalDate last) {
        return new Days(period, startOf(first), last == null ? null : startOf(last.plusDays(1)));
    }

    boolean include(CaseFile file) {
        Instant at = period.of(file);
        return (from == null || at != null && !at.isBefore(from)) && (to == null || at != null && at.isBefore(to));
    }

    String condition() {
        return (from == null ? "" : " and " + period.column() + " >= :from")
                + (to == null ? "" : " and " + period.column() + " < :to");
    }

    boolean isAny() {
        return from == null && to == null;
    }

    /** Whether they are so few that all cases of them can be looked at. */
    boolean isFew() {
        return from != null && to != null && Duration.between(from, to).compareTo(FEW) <= 0;
    }

    boolean isOf(CaseSort sort) {
        return period.column().equals(sort.column());
    }

    /** Before all cases of the period, in the order, that were closed, and due, so soon after their registering. */
    Instant earliest(CaseSort sort, Duration soon) {
        return from == null || isByDue(sort) && period == Period.REGISTERED ? from : from.minus(soon);
    }

    /** After all of these. */
    Instant latest(CaseSort sort, Duration soon) {
        return to == null || !isByDue(sort) ? to : to.plus(soon);
    }

    private static boolean isByDue(CaseSort sort) {
        return sort.column().equals(Period.DUE.column());
    }

    private static Instant startOf(LocalDate day) {
        return day == null ? null : day.atStartOfDay(DistrictTime.ZONE).toInstant();
    }
}
