package cn.hotline.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.kernel.DistrictTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds for every start and limit, tried on many; half of the starts stand on or next to an edge of the opening hours. */
class WorkCalendarPropertyTest {
    private static final int TRIES = 5_000;
    private static final MinuteWalker WALKER = new MinuteWalker();
    private static final LocalDate FIRST_DAY = LocalDate.parse("2025-09-15");
    private static final int DAYS = 165;
    private static final int[] EDGES = {0, 540, 720, 810, 1050};

    private static final HolidaySource HOLIDAYS = HolidaySource.of(MinuteWalker.HALF.stream()
                    .collect(Collectors.toMap(LocalDate::parse, day -> HolidaySource.Mark.HALF_DAY)))
            .orElse(new StateCouncilHolidays());

    private final WorkCalendar calendar = new WorkCalendar(WorkingHours.STANDARD, HOLIDAYS);
    private final Random random = new Random(12345);

    @Test
    void due_times_are_those_of_the_minute_walker() {
        for (int i = 0; i < TRIES; i++) {
            Instant from = anyInstant();
            long n = anyMinutes();
            assertThat(plus(from, n)).as("%s + %d", from, n).isEqualTo(WALKER.plus(from, n));
        }
    }

    @Test
    void marks_are_those_of_the_minute_walker() {
        for (int i = 0; i < TRIES; i++) {
            Instant to = anyInstant();
            long n = anyMinutes();
            assertThat(minus(to, n)).as("%s - %d", to, n).isEqualTo(WALKER.minus(to, n));
        }
    }

    @Test
    void spans_are_those_of_the_minute_walker_and_their_ledger_adds_up() {
        for (int i = 0; i < TRIES / 4; i++) {
            Instant a = anyInstant();
            Instant b = anyInstant();
            Instant from = a.isBefore(b) ? a : b;
            Instant to = a.isBefore(b) ? b : a;
            long walked = WALKER.between(from, to);
            assertThat(calendar.workingMinutesBetween(from, to)).isEqualTo(walked);
            assertThat(calendar.workingMinutesBetween(to, from)).isEqualTo(-walked);
            assertThat(total(calendar.explain(from, to))).isEqualTo(walked);
        }
    }

    @Test
    void from_a_start_to_its_due_time_lies_exactly_the_limit() {
        for (int i = 0; i < TRIES; i++) {
            Instant from = anyInstant();
            long n = anyMinutes();
            assertThat(calendar.workingMinutesBetween(from, plus(from, n))).isEqualTo(n);
            assertThat(calendar.workingMinutesBetween(minus(from, n), from)).isEqualTo(n);
            assertThat(total(calendar.explain(from, Limit.ofWorkingMinutes(n)))).isEqualTo(n);
        }
    }

    @Test
    void minus_undoes_plus_from_every_open_minute() {
        for (int i = 0; i < TRIES; i++) {
            Instant from = anyInstant();
            long n = anyMinutes();
            if (WALKER.isOpenAt(from)) {
                assertThat(minus(plus(from, n), n)).as("%s, %d", from, n).isEqualTo(WorkCalendar.toMinute(from));
            }
        }
    }

    @Test
    void plus_undoes_minus_from_every_due_time() {
        for (int i = 0; i < TRIES; i++) {
            Instant due = plus(anyInstant(), 1 + anyMinutes());
            long n = anyMinutes();
            assertThat(plus(minus(due, n), n)).as("%s, %d", due, n).isEqualTo(due);
        }
    }

    @Test
    void a_later_start_or_a_longer_limit_is_never_due_earlier() {
        for (int i = 0; i < TRIES; i++) {
            Instant from = anyInstant();
            Instant later = from.plusSeconds(random.nextInt(200_000));
            long n = anyMinutes();
            long more = n + random.nextInt(600);
            assertThat(plus(later, n)).isAfterOrEqualTo(plus(from, n));
            assertThat(plus(from, more)).isAfterOrEqualTo(plus(from, n));
            assertThat(minus(later, n)).isAfterOrEqualTo(minus(from, n));
            assertThat(minus(from, more)).isBeforeOrEqualTo(minus(from, n));
        }
    }

    @Test
    void spans_and_limits_may_be_split_anywhere() {
        for (int i = 0; i < TRIES; i++) {
            Instant a = anyInstant();
            Instant b = anyInstant();
            Instant c = anyInstant();
            assertThat(calendar.workingMinutesBetween(a, b) + calendar.workingMinutesBetween(b, c))
                    .isEqualTo(calendar.workingMinutesBetween(a, c));
            long n = anyMinutes();
            long m = 1 + anyMinutes();
            assertThat(plus(plus(a, n), m)).as("%s + %d + %d", a, n, m).isEqualTo(plus(a, n + m));
        }
    }

    @Test
    void working_days_are_420_working_minutes_each() {
        for (int i = 0; i < TRIES; i++) {
            Instant from = anyInstant();
            int days = random.nextInt(11);
            assertThat(calendar.plus(from, Limit.ofWorkingDays(days))).isEqualTo(plus(from, days * 420L));
            assertThat(calendar.minus(from, Limit.ofWorkingDays(days))).isEqualTo(minus(from, days * 420L));
        }
    }

    @Test
    void threads_agree() {
        List<Instant> starts =
                IntStream.range(0, 2_000).mapToObj(i -> anyInstant()).toList();
        List<Instant> alone = starts.stream().map(start -> plus(start, 2_100)).toList();
        WorkCalendar fresh = new WorkCalendar(WorkingHours.STANDARD, HOLIDAYS);
        List<Instant> together = starts.parallelStream()
                .map(start -> fresh.plus(start, Limit.ofWorkingMinutes(2_100)))
                .toList();
        assertThat(together).isEqualTo(alone);
    }

    private Instant plus(Instant from, long minutes) {
        return calendar.plus(from, Limit.ofWorkingMinutes(minutes));
    }

    private Instant minus(Instant to, long minutes) {
        return calendar.minus(to, Limit.ofWorkingMinutes(minutes));
    }

    private static long total(List<ClockSegment> ledger) {
        return ledger.stream().mapToLong(ClockSegment::minutes).sum();
    }

    private long anyMinutes() {
        return random.nextBoolean() ? random.nextInt(8) * 60L : random.nextInt(5 * 420);
    }

    private Instant anyInstant() {
        int second = random.nextBoolean()
                ? random.nextInt(24 * 3600)
                : Math.max(0, EDGES[random.nextInt(EDGES.length)] * 60 + random.nextInt(-1, 2) * random.nextInt(61));
        return FIRST_DAY
                .plusDays(random.nextInt(DAYS))
                .atTime(LocalTime.ofSecondOfDay(second))
                .atZone(DistrictTime.ZONE)
                .toInstant();
    }
}
