package cn.hotline.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.hotline.kernel.calendar.WorkingHours.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingHoursTest {

    @Test
    void a_standard_day_has_seven_hours() {
        assertThat(WorkingHours.STANDARD.minutesPerDay()).isEqualTo(420);
    }

    @Test
    void a_district_may_have_other_hours() {
        WorkingHours summer = new WorkingHours(List.of(Span.of("08:30", "12:00"), Span.of("15:00", "18:00")));
        WorkCalendar calendar = new WorkCalendar(summer, new StateCouncilHolidays());
        assertThat(calendar.hours().minutesPerDay()).isEqualTo(390);
        assertThat(calendar.plus(BeijingTime.at("2025-07-01T11:30"), Limit.ofWorkingHours(1)))
                .isEqualTo(BeijingTime.at("2025-07-01T15:30"));
        assertThat(calendar.plus(BeijingTime.at("2025-07-01T08:30"), Limit.ofWorkingDays(1)))
                .isEqualTo(BeijingTime.at("2025-07-01T18:00"));
    }

    @Test
    void a_half_day_ends_at_noon() {
        assertThat(WorkingHours.STANDARD.untilNoon().spans()).containsExactly(Span.of("09:00", "12:00"));
        WorkingHours through = new WorkingHours(List.of(Span.of("10:00", "18:00")));
        assertThat(through.untilNoon().spans()).containsExactly(Span.of("10:00", "12:00"));
        WorkingHours evening = new WorkingHours(List.of(Span.of("18:00", "22:00")));
        assertThatIllegalArgumentException().isThrownBy(evening::untilNoon);
    }

    @ParameterizedTest
    @CsvSource({"09:00, 09:00", "12:00, 09:00", "09:00:30, 12:00", "09:00, 12:00:01"})
    void a_span_is_whole_minutes_and_not_empty(String open, String close) {
        assertThatIllegalArgumentException().isThrownBy(() -> Span.of(open, close));
    }

    @Test
    void spans_stand_in_order_with_a_break_between() {
        Span morning = Span.of("09:00", "12:00");
        assertThatIllegalArgumentException().isThrownBy(() -> new WorkingHours(List.of()));
        for (Span wrong :
                List.of(morning, Span.of("08:00", "08:30"), Span.of("11:59", "14:00"), Span.of("12:00", "13:00"))) {
            assertThatIllegalArgumentException().isThrownBy(() -> new WorkingHours(List.of(morning, wrong)));
        }
    }
}
