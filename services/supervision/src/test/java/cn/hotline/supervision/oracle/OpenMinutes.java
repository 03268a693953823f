package cn.hotline.supervision.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/** Which minutes of half a year the office is open, one by one: hours, weekends, National Day 2025, New Year's Day and Spring Festival 2026. */
final class OpenMinutes {
    static final int DAY = 1_440;
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDate FIRST = LocalDate.of(2025, 8, 25);
    private static final long BASE = FIRST.atStartOfDay(SHANGHAI).toEpochSecond();
    private static final Set<LocalDate> MAKE_UP = Set.of(
            LocalDate.of(2025, 9, 28),
            LocalDate.of(2025, 10, 11),
            LocalDate.of(2026, 1, 4),
            LocalDate.of(2026, 2, 14),
            LocalDate.of(2026, 2, 28));
    private static final boolean[] OPEN = new boolean[210 * DAY];

    static {
        for (int minute = 0; minute < OPEN.length; minute++) {
            LocalDate date = FIRST.plusDays(minute / DAY);
            int clock = minute % DAY;
            boolean hours = clock >= 9 * 60 && clock < 12 * 60 || clock >= 13 * 60 + 30 && clock < 17 * 60 + 30;
            OPEN[minute] = hours && isWorked(date);
        }
    }

    private OpenMinutes() {}

    private static boolean isWorked(LocalDate date) {
        if (MAKE_UP.contains(date)) {
            return true;
        }
        return !within(date, "2025-10-01", "2025-10-08")
                && !within(date, "2026-01-01", "2026-01-03")
                && !within(date, "2026-02-15", "2026-02-23")
                && date.getDayOfWeek().getValue() < 6;
    }

    private static boolean within(LocalDate date, String first, String last) {
        return !date.isBefore(LocalDate.parse(first)) && !date.isAfter(LocalDate.parse(last));
    }

    static boolean isOpen(int minute) {
        return OPEN[minute];
    }

    /** The first open minute from this one on. */
    static int next(int minute) {
        int open = minute;
        while (!OPEN[open]) {
            open++;
        }
        return open;
    }

    /** The last open minute up to this one. */
    static int previous(int minute) {
        int open = minute;
        while (!OPEN[open]) {
            open--;
        }
        return open;
    }

    static int of(Instant at) {
        return (int) Math.floorDiv(at.getEpochSecond() - BASE, 60L);
    }

    static Instant instant(int minute) {
        return Instant.ofEpochSecond(BASE + minute * 60L);
    }
}
