package cn.hotline.statistics.rolling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/**
 * Days on end 连续日期.
 *
 * @param from the first, null for all that were before
 * @param until the first one no more in it
 */
public record DayRange(LocalDate from, LocalDate until) {
    boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && day.isBefore(until);
    }

    boolean isEmpty() {
        return from != null && !from.isBefore(until);
    }

    /** The same days, parted by calendar months; only of a range that has a first day. */
    List<DayRange> byMonth() {
        List<DayRange> ranges = new ArrayList<>();
        for (LocalDate day = from; day.isBefore(until); ) {
            LocalDate next = day.withDayOfMonth(1).plusMonths(1);
            ranges.add(new DayRange(day, next.isBefore(until) ? next : until));
            day = next;
        }
        return ranges;
    }

    /** The fewest ranges that hold exactly these days. */
    static List<DayRange> of(SortedSet<LocalDate> days) {
        List<DayRange> ranges = new ArrayList<>();
        for (LocalDate day : days) {
            DayRange last = ranges.isEmpty() ? null : ranges.get(ranges.size() - 1);
            if (last != null && last.until.equals(day)) {
                ranges.set(ranges.size() - 1, new DayRange(last.from, day.plusDays(1)));
            } else {
                ranges.add(new DayRange(day, day.plusDays(1)));
            }
        }
        return ranges;
    }
}
