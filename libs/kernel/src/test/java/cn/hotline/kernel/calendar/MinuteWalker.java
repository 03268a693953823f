package cn.hotline.kernel.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Set;

/**
 * The work calendar done naively: walks minute by minute and asks of each whether the office is open.
 *
 * <p>INVARIANT: shares nothing with {@link WorkCalendar}; its holidays of autumn 2025 to spring 2026 are typed in by hand, as
 * are the half days 半天 the district gave itself.
 */
final class MinuteWalker {
    static final LocalDateTime FIRST = LocalDateTime.parse("2025-08-01T00:00");
    static final LocalDateTime LAST = LocalDateTime.parse("2026-04-01T00:00");
    private static final Set<String> MADE_UP =
            Set.of("2025-09-28", "2025-10-11", "2026-01-04", "2026-02-14", "2026-02-28");
    /** A workday, a made-up Saturday, and the last day before the New Year. */
    static final Set<String> HALF = Set.of("2025-09-30", "2025-12-31", "2026-02-14");

    private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);

    private final boolean[] open = new boolean[(int) (minute(LAST) - minute(FIRST))];

    MinuteWalker() {
        LocalDateTime time = FIRST;
        for (int i = 0; i < open.length; i++) {
            open[i] = isOpen(time);
            time = time.plusMinutes(1);
        }
    }

    boolean isOpenAt(Instant instant) {
        return open[index(instant)];
    }

    long between(Instant from, Instant to) {
        long count = 0;
        for (int i = index(from); i < index(to); i++) {
            count += open[i] ? 1 : 0;
        }
        return count;
    }

    Instant plus(Instant from, long minutes) {
        int i = index(from);
        for (long left = minutes; left > 0; i++) {
            left -= open[i] ? 1 : 0;
        }
        return instant(i);
    }

    Instant minus(Instant to, long minutes) {
        int i = index(to);
        for (long left = minutes; left > 0; ) {
            i--;
            left -= open[i] ? 1 : 0;
        }
        return instant(i);
    }

    private static boolean isOpen(LocalDateTime time) {
        int clock = time.getHour() * 100 + time.getMinute();
        boolean afternoon = clock >= 1330
                && clock < 1730
                && !HALF.contains(time.toLocalDate().toString());
        return isWorkingDay(time.toLocalDate()) && (clock >= 900 && clock < 1200 || afternoon);
    }

    private static boolean isWorkingDay(LocalDate date) {
        boolean off = in(date, "2025-10-01", "2025-10-08")
                || in(date, "2026-01-01", "2026-01-03")
                || in(date, "2026-02-15", "2026-02-23");
        return MADE_UP.contains(date.toString()) || (!off && date.getDayOfWeek().getValue() <= 5);
    }

    private static boolean in(LocalDate date, String first, String last) {
        return date.toString().compareTo(first) >= 0 && date.toString().compareTo(last) <= 0;
    }

    private static int index(Instant instant) {
        return (int) (Math.floorDiv(instant.getEpochSecond(), 60) - minute(FIRST));
    }

    private static Instant instant(int index) {
        return Instant.ofEpochSecond((minute(FIRST) + index) * 60);
    }

    private static long minute(LocalDateTime time) {
        return time.toEpochSecond(BEIJING) / 60;
    }
}
