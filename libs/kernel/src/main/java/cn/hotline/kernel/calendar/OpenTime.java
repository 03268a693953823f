package cn.hotline.kernel.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The time in which the office is open 办公时间, day after day: counts its minutes, and finds the minute that lies so many away. */
final class OpenTime {
    /** No sane limit reaches further from an instant in range than this: the search ends here, however wrong the holiday data. */
    private static final int YEARS_OF_SLACK = 100;

    private final WorkingHours whole;
    private final HolidaySource holidays;
    private final ConcurrentMap<LocalDate, DayKind> kinds = new ConcurrentHashMap<>();

    OpenTime(WorkingHours whole, HolidaySource holidays) {
        this.whole = whole;
        this.holidays = holidays;
    }

    DayKind kindOf(LocalDate date) {
        DayKind known = kinds.get(date);
        return known != null ? known : kinds.computeIfAbsent(date, this::lookUp);
    }

    private DayKind lookUp(LocalDate date) {
        Optional<HolidaySource.Mark> mark = holidays.markOf(date);
        if (mark.isPresent()) {
            return mark.get().kind();
        }
        DayOfWeek day = date.getDayOfWeek();
        return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY ? DayKind.WEEKEND : DayKind.WORKDAY;
    }

    /** The opening hours of a day on which the office is open. */
    WorkingHours hoursOf(LocalDate day) {
        return kindOf(day) == DayKind.HALF_DAY ? whole.untilNoon() : whole;
    }

    /** Open minutes that begin in [start, end). */
    long between(LocalDateTime start, LocalDateTime end) {
        long counted = workedBefore(end) - workedBefore(start);
        for (LocalDate day = start.toLocalDate(); day.isBefore(end.toLocalDate()); day = day.plusDays(1)) {
            counted += minutesOf(day);
        }
        return counted;
    }

    /** The earliest minute with exactly so many open minutes since the start. */
    LocalDateTime after(LocalDateTime start, long minutes) {
        if (minutes == 0) {
            return start;
        }
        long left = minutes + workedBefore(start);
        LocalDate day = start.toLocalDate();
        while (left > minutesOf(day)) {
            left -= minutesOf(day);
            day = reachable(day.plusDays(1));
        }
        return day.atStartOfDay().plusMinutes(hoursOf(day).earliestAfter((int) left));
    }

    /** The latest minute with exactly so many open minutes until the end. */
    LocalDateTime before(LocalDateTime end, long minutes) {
        if (minutes == 0) {
            return end;
        }
        // Open minutes still to be found, seen from the end of `day`.
        long left = minutes + minutesOf(end.toLocalDate()) - workedBefore(end);
        LocalDate day = end.toLocalDate();
        while (left > minutesOf(day)) {
            left -= minutesOf(day);
            day = reachable(day.minusDays(1));
        }
        return day.atStartOfDay().plusMinutes(hoursOf(day).latestAfter((int) (minutesOf(day) - left)));
    }

    private int minutesOf(LocalDate day) {
        return kindOf(day).isWorking() ? hoursOf(day).minutesPerDay() : 0;
    }

    /** Open minutes of that date before that time. */
    private int workedBefore(LocalDateTime time) {
        LocalDate day = time.toLocalDate();
        return kindOf(day).isWorking()
                ? hoursOf(day).workedBefore(time.toLocalTime().toSecondOfDay() / 60)
                : 0;
    }

    private static LocalDate reachable(LocalDate day) {
        if (day.getYear() < WorkCalendar.FIRST_YEAR - YEARS_OF_SLACK
                || day.getYear() > WorkCalendar.LAST_YEAR + YEARS_OF_SLACK) {
            throw new IllegalStateException(
                    "no working time found up to " + day + ": do the holiday data leave days to work?");
        }
        return day;
    }
}
