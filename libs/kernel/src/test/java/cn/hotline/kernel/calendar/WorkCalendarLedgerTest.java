package cn.hotline.kernel.calendar;

import static cn.hotline.kernel.calendar.BeijingTime.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** "Why is it due 17:30?" */
class WorkCalendarLedgerTest {
    private final WorkCalendar calendar = WorkCalendar.standard();

    @Test
    void lists_what_was_counted_and_why_the_rest_was_not() {
        assertThat(calendar.explain(at("2025-10-07T18:00"), at("2025-10-13T09:30")))
                .containsExactly(
                        segment("2025-10-07", "18:00", "00:00", 0, DayKind.HOLIDAY),
                        segment("2025-10-08", "00:00", "00:00", 0, DayKind.HOLIDAY),
                        segment("2025-10-09", "09:00", "12:00", 180, DayKind.WORKDAY),
                        segment("2025-10-09", "13:30", "17:30", 240, DayKind.WORKDAY),
                        segment("2025-10-10", "09:00", "12:00", 180, DayKind.WORKDAY),
                        segment("2025-10-10", "13:30", "17:30", 240, DayKind.WORKDAY),
                        segment("2025-10-11", "09:00", "12:00", 180, DayKind.MAKE_UP),
                        segment("2025-10-11", "13:30", "17:30", 240, DayKind.MAKE_UP),
                        segment("2025-10-12", "00:00", "00:00", 0, DayKind.WEEKEND),
                        segment("2025-10-13", "09:00", "09:30", 30, DayKind.WORKDAY));
    }

    @Test
    void explains_a_limit_up_to_its_due_time() {
        assertThat(calendar.explain(at("2026-02-13T16:00:45"), Limit.ofWorkingDays(1)))
                .containsExactly(
                        segment("2026-02-13", "16:00", "17:30", 90, DayKind.WORKDAY),
                        segment("2026-02-14", "09:00", "12:00", 180, DayKind.MAKE_UP),
                        segment("2026-02-14", "13:30", "16:00", 150, DayKind.MAKE_UP));
    }

    @Test
    void counts_every_minute_of_natural_time() {
        assertThat(calendar.explain(at("2025-09-30T20:00"), Limit.parse("PT48H")))
                .containsExactly(
                        segment("2025-09-30", "20:00", "00:00", 240, DayKind.WORKDAY),
                        segment("2025-10-01", "00:00", "00:00", 1440, DayKind.HOLIDAY),
                        segment("2025-10-02", "00:00", "20:00", 1200, DayKind.HOLIDAY));
    }

    @Test
    void ends_with_the_day_when_the_due_time_is_midnight() {
        assertThat(calendar.explain(at("2025-10-04T22:00"), Limit.parse("PT2H")))
                .containsExactly(segment("2025-10-04", "22:00", "00:00", 120, DayKind.HOLIDAY));
    }

    @Test
    void is_empty_when_no_opening_hours_lie_between() {
        assertThat(calendar.explain(at("2025-10-09T12:00"), at("2025-10-09T13:30")))
                .isEmpty();
        assertThat(calendar.explain(at("2025-10-09T10:00:00"), at("2025-10-09T10:00:59")))
                .isEmpty();
        assertThat(calendar.explain(at("2025-10-09T10:00"), Limit.ofWorkingDays(0)))
                .isEmpty();
    }

    @Test
    void refuses_a_span_that_ends_before_it_begins() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar.explain(at("2025-10-09T10:01"), at("2025-10-09T10:00")));
    }

    @Test
    void cannot_be_changed() {
        List<ClockSegment> ledger = calendar.explain(at("2025-10-09T10:00"), Limit.ofWorkingDays(1));
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(ledger::clear);
    }

    private static ClockSegment segment(String date, String from, String to, long minutes, DayKind kind) {
        return new ClockSegment(LocalDate.parse(date), LocalTime.parse(from), LocalTime.parse(to), minutes, kind);
    }
}
