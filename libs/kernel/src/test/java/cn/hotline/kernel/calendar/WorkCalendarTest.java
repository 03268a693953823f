package cn.hotline.kernel.calendar;

import static cn.hotline.kernel.calendar.BeijingTime.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Due times computed by hand, around the holidays that bend the calendar most. */
class WorkCalendarTest {
    private final WorkCalendar calendar = WorkCalendar.standard();

    @ParameterizedTest(name = "{0} + {1} = {2}: {3}")
    @CsvSource({
        "2025-09-26T10:15,    5wd,   2025-10-10T10:15, 'Fri; 28 (made up) 29 30, holiday, 9 10'",
        "2025-09-25T10:00,    10wd,  2025-10-15T10:00, both make-up days count",
        "2025-10-10T10:15,    1wd,   2025-10-11T10:15, make-up Saturday",
        "2025-10-10T10:15,    2wd,   2025-10-13T10:15, Sunday is free again",
        "2025-09-27T11:00,    240wm, 2025-09-28T14:30, Saturday waits for the made-up Sunday",
        "2025-09-30T16:00,    240wm, 2025-10-09T11:30, over the holiday",
        "2025-09-30T17:30,    1wd,   2025-10-09T17:30, at closing: next opening",
        "2025-10-03T12:00,    1wd,   2025-10-09T17:30, in the holiday: next opening",
        "2025-09-30T09:00,    1wd,   2025-09-30T17:30, from opening to closing",
        "2025-09-29T09:00,    5wd,   2025-10-11T17:30, opening of day 1 to closing of day 5",
        "2025-09-30T00:00,    1wd,   2025-09-30T17:30, before opening",
        "2025-09-30T08:59:59, 1wm,   2025-09-30T09:01, one minute before opening",
        "2025-09-30T09:00,    180wm, 2025-09-30T12:00, stays at the closing at noon",
        "2025-09-30T09:00,    181wm, 2025-09-30T13:31, over lunch",
        "2025-09-30T12:00,    180wm, 2025-09-30T16:30, at the closing at noon",
        "2025-09-30T12:30,    60wm,  2025-09-30T14:30, at lunch",
        "2025-09-30T13:30,    240wm, 2025-09-30T17:30, stays at the closing",
        "2025-09-30T13:30,    1wd,   2025-10-09T12:00, afternoon and next morning",
        "2025-09-30T17:29,    1wm,   2025-09-30T17:30, last minute",
        "2025-09-30T17:29,    2wm,   2025-10-09T09:01, last minute and first",
        "2025-09-30T10:15:59, 60wm,  2025-09-30T11:15, start cut to the minute",
        "2025-10-03T12:00:30, 0wd,   2025-10-03T12:00, nothing is due at once",
        "2025-12-31T16:30,    120wm, 2026-01-04T10:00, New Year: 1 to 3 off and Sunday 4 made up",
        "2025-12-31T10:15,    2wd,   2026-01-05T10:15, New Year",
        "2026-02-13T15:00,    2wd,   2026-02-24T15:00, Spring Festival: 14 made up and 15 to 23 off",
        "2026-02-14T17:00,    60wm,  2026-02-24T09:30, Spring Festival",
        "2026-02-24T10:15,    5wd,   2026-03-02T10:15, Saturday 28 made up",
        "2026-02-20T08:00,    3wd,   2026-02-26T17:30, in the Spring Festival",
        "2025-01-24T15:00,    3wd,   2025-02-05T15:00, Spring Festival 2025: Sunday 26 made up and 28 to 4 off",
        "2025-01-27T17:00,    60wm,  2025-02-05T09:30, last half hour before the Spring Festival",
        "2025-02-07T10:15,    2wd,   2025-02-10T10:15, Saturday 8 made up",
        "2026-09-18T10:15,    2wd,   2026-09-21T10:15, Sunday 20 made up",
        "2026-09-30T16:00,    240wm, 2026-10-08T11:30, National Day 2026: 1 to 7 off",
        "2026-10-08T10:15,    3wd,   2026-10-12T10:15, Saturday 10 made up",
        "2099-09-30T10:15,    1wd,   2099-10-01T10:15, nothing published: plain weekdays",
        "2099-10-02T10:15,    1wd,   2099-10-05T10:15, nothing published: plain weekend",
        "2025-09-30T20:00,    PT24H, 2025-10-01T20:00, natural time into the holiday",
        "2025-10-04T23:50:59, PT15M, 2025-10-05T00:05, natural time over midnight",
        "2026-02-16T22:30,    PT2H,  2026-02-17T00:30, natural time on New Year's Eve",
        "2025-12-31T23:59,    PT0S,  2025-12-31T23:59, nothing is due at once"
    })
    void a_limit_is_due(String from, Limit limit, String due, String why) {
        assertThat(calendar.plus(at(from), limit)).as(why).isEqualTo(at(due));
    }

    @ParameterizedTest(name = "{0} − {1} = {2}: {3}")
    @CsvSource({
        "2025-10-10T10:15, 1wd,   2025-10-09T10:15, plain",
        "2025-10-10T10:15, 2wd,   2025-09-30T10:15, over the holiday",
        "2025-10-13T10:15, 1wd,   2025-10-11T10:15, on to the make-up Saturday",
        "2025-10-09T17:30, 1wd,   2025-10-09T09:00, an opening and not the closing before",
        "2025-10-09T09:00, 60wm,  2025-09-30T16:30, due at opening",
        "2025-10-05T12:00, 60wm,  2025-09-30T16:30, due in the holiday",
        "2025-10-09T14:30, 60wm,  2025-10-09T13:30, an opening and not the closing at noon",
        "2025-10-09T12:45, 180wm, 2025-10-09T09:00, due at lunch",
        "2025-10-09T14:00, 31wm,  2025-10-09T11:59, over lunch",
        "2026-02-24T09:30, 60wm,  2026-02-14T17:00, Spring Festival",
        "2025-10-05T12:34:56, 0wd, 2025-10-05T12:34, nothing",
        "2025-10-01T20:00, PT24H, 2025-09-30T20:00, natural"
    })
    void a_mark_stands_before_the_due_time(String due, Limit left, String mark, String why) {
        assertThat(calendar.minus(at(due), left)).as(why).isEqualTo(at(mark));
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "2025-09-30T09:00,    2025-10-09T09:00,    420",
        "2025-09-30T09:00,    2025-10-09T17:30,    840",
        "2025-09-30T17:30,    2025-10-09T09:00,    0",
        "2025-09-29T11:00,    2025-09-29T14:00,    90",
        "2025-09-29T14:00,    2025-09-29T11:00,    -90",
        "2025-10-09T17:30,    2025-09-30T09:00,    -840",
        "2025-10-11T00:00,    2025-10-12T00:00,    420",
        "2025-09-28T00:00,    2025-10-12T00:00,    2520",
        "2025-09-30T09:00:59, 2025-09-30T09:01:00, 1",
        "2025-09-30T09:00:00, 2025-09-30T09:00:59, 0",
        "2025-09-30T17:29:59, 2025-09-30T18:00:59, 1",
        "2026-02-13T15:00,    2026-02-24T15:00,    840",
        "2025-01-01T00:00,    2026-01-01T00:00,    104160",
        "2026-01-01T00:00,    2027-01-01T00:00,    104160"
    })
    void working_minutes_between(String from, String to, long minutes) {
        assertThat(calendar.workingMinutesBetween(at(from), at(to))).isEqualTo(minutes);
    }

    @Test
    void two_instants_of_one_minute_are_the_same_time() {
        assertThat(WorkCalendar.toMinute(at("2025-09-30T17:30:59.999"))).isEqualTo(at("2025-09-30T17:30"));
        assertThat(WorkCalendar.toMinute(at("2025-09-30T17:31"))).isEqualTo(at("2025-09-30T17:31"));
    }

    @Test
    void decades_are_no_trouble() {
        Instant from = at("2025-09-30T10:15");
        Instant due = calendar.plus(from, Limit.ofWorkingDays(3_650));
        assertThat(calendar.workingMinutesBetween(from, due)).isEqualTo(3_650L * 420);
        assertThat(calendar.minus(due, Limit.ofWorkingDays(3_650))).isEqualTo(from);
        assertThat(calendar.plus(at("2199-12-31T23:59:59"), new Limit(Limit.Unit.WORKING_MINUTES, 5_256_000)))
                .isAfter(at("2240-01-01T00:00"));
        assertThat(calendar.minus(at("1992-01-01T00:00"), new Limit(Limit.Unit.WORKING_MINUTES, 5_256_000)))
                .isBefore(at("1950-01-01T00:00"));
    }

    @Test
    void instants_outside_1992_to_2199_are_refused() {
        Limit limit = Limit.ofWorkingDays(1);
        for (Instant wrong :
                new Instant[] {Instant.MIN, at("1991-12-31T23:59:59"), at("2200-01-01T00:00"), Instant.MAX}) {
            Instant right = at("2025-09-30T10:15");
            assertThatIllegalArgumentException().isThrownBy(() -> calendar.plus(wrong, limit));
            assertThatIllegalArgumentException().isThrownBy(() -> calendar.minus(wrong, limit));
            assertThatIllegalArgumentException().isThrownBy(() -> calendar.workingMinutesBetween(wrong, right));
            assertThatIllegalArgumentException().isThrownBy(() -> calendar.workingMinutesBetween(right, wrong));
            assertThatIllegalArgumentException().isThrownBy(() -> calendar.explain(wrong, limit));
        }
    }

    @Test
    void data_without_a_day_to_work_are_a_fault_and_not_an_endless_loop() {
        WorkCalendar closed = new WorkCalendar(WorkingHours.STANDARD, day -> Optional.of(HolidaySource.Mark.HOLIDAY));
        Instant from = at("2025-09-30T10:15");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> closed.plus(from, Limit.ofWorkingMinutes(1)));
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> closed.minus(from, Limit.ofWorkingMinutes(1)));
    }

    @ParameterizedTest(name = "{0} + {1} = {2}: {3}")
    @CsvSource({
        "2026-02-13T10:15, 5wd,   2026-02-27T15:45, 'at 10:15 but for the 240 minutes the half day lacks'",
        "2026-02-13T15:00, 240wm, 2026-02-14T10:30, 'the morning counts'",
        "2026-02-14T11:00, 60wm,  2026-02-14T12:00, stays at the closing at noon",
        "2026-02-14T11:00, 61wm,  2026-02-24T09:01, the afternoon is free",
        "2026-02-14T14:00, 1wm,   2026-02-24T09:01, in the free afternoon: next opening",
        "2026-02-14T09:00, 1wd,   2026-02-24T14:30, 180 minutes before the festival and 240 after it",
    })
    void a_half_day_is_worked_until_noon(String from, Limit limit, String due, String why) {
        HolidaySource eve = HolidaySource.of(Map.of(LocalDate.parse("2026-02-14"), HolidaySource.Mark.HALF_DAY));
        WorkCalendar halved = new WorkCalendar(WorkingHours.STANDARD, eve.orElse(new StateCouncilHolidays()));
        assertThat(halved.plus(at(from), limit)).as(why).isEqualTo(at(due));
        assertThat(halved.explain(at(from), limit).stream()
                        .mapToLong(ClockSegment::minutes)
                        .sum())
                .isEqualTo(limit.unit() == Limit.Unit.WORKING_DAYS ? limit.amount() * 420 : limit.amount());
    }
}
