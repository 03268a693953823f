package cn.hotline.statistics.querying;

import cn.hotline.kernel.DistrictTime;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.statistics.StatisticsError;
import cn.hotline.statistics.indicating.Bucket;
import cn.hotline.statistics.rolling.DayRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The days figures are asked for 统计期间.
 *
 * @param kind the kind of stretch it is; null when it is given by its days
 */
public record Period(LocalDate from, LocalDate to, Bucket kind) {
    /** @throws DomainException {@code period-reversed}, {@code period-too-long} */
    public static Period of(LocalDate from, LocalDate to, int mostDays) {
        if (from.isAfter(to)) {
            throw new DomainException(StatisticsError.PERIOD_REVERSED, from, to);
        }
        if (ChronoUnit.DAYS.between(from, to) >= mostDays) {
            throw new DomainException(StatisticsError.PERIOD_TOO_LONG, mostDays);
        }
        return new Period(from, to, null);
    }

    /** @throws DomainException {@code unknown-period} */
    public static Period of(Bucket kind, String code) {
        LocalDate first = kind.firstDay(code);
        return new Period(first, kind.plus(first, 1).minusDays(1), kind);
    }

    DayRange days() {
        return new DayRange(from, to.plusDays(1));
    }

    /** The first instant. */
    Instant begin() {
        return from.atStartOfDay(DistrictTime.ZONE).toInstant();
    }

    /** The first instant after it. */
    Instant end() {
        return to.plusDays(1).atStartOfDay(DistrictTime.ZONE).toInstant();
    }

    /** Whether it is not over yet; today counts as passed. */
    public boolean isIncomplete(LocalDate today) {
        return today.isBefore(to);
    }

    /** How many whole months it is, 0 when it is not made of months. */
    int months() {
        boolean whole = from.getDayOfMonth() == 1 && to.plusDays(1).getDayOfMonth() == 1;
        return whole ? (int) ChronoUnit.MONTHS.between(from, to.plusDays(1)) : 0;
    }

    /** The days both have. */
    Period within(LocalDate first, LocalDate last) {
        LocalDate start = first.isAfter(from) ? first : from;
        LocalDate end = last.isBefore(to) ? last : to;
        return new Period(start, end, null);
    }
}
