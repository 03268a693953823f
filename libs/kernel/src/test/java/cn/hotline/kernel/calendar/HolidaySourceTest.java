package cn.hotline.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.kernel.calendar.HolidaySource.Mark;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HolidaySourceTest {
    private static final LocalDate NATIONAL_DAY = LocalDate.parse("2025-10-01");
    private static final LocalDate MAKE_UP_SATURDAY = LocalDate.parse("2025-10-11");
    private static final LocalDate ORDINARY_MONDAY = LocalDate.parse("2025-10-13");
    private static final LocalDate ORDINARY_SUNDAY = LocalDate.parse("2025-10-12");

    @Test
    void the_day_of_the_week_decides_where_the_source_is_silent() {
        WorkCalendar calendar = new WorkCalendar(WorkingHours.STANDARD, HolidaySource.none());
        assertThat(calendar.kindOf(NATIONAL_DAY)).isEqualTo(DayKind.WORKDAY);
        assertThat(calendar.kindOf(MAKE_UP_SATURDAY)).isEqualTo(DayKind.WEEKEND);
        assertThat(calendar.isPublished(2025)).isFalse();
    }

    @Test
    void published_holidays_and_make_up_days_replace_the_day_of_the_week() {
        WorkCalendar calendar = WorkCalendar.standard();
        assertThat(calendar.kindOf(NATIONAL_DAY)).isEqualTo(DayKind.HOLIDAY);
        assertThat(calendar.kindOf(MAKE_UP_SATURDAY)).isEqualTo(DayKind.MAKE_UP);
        assertThat(calendar.isWorkingDay(NATIONAL_DAY)).isFalse();
        assertThat(calendar.isWorkingDay(MAKE_UP_SATURDAY)).isTrue();
        assertThat(calendar.isWorkingDay(ORDINARY_MONDAY)).isTrue();
        assertThat(calendar.isWorkingDay(ORDINARY_SUNDAY)).isFalse();
    }

    @Test
    void overrides_come_before_the_published_data() {
        HolidaySource overrides = HolidaySource.of(Map.of(
                NATIONAL_DAY, Mark.MAKE_UP,
                MAKE_UP_SATURDAY, Mark.HOLIDAY,
                ORDINARY_MONDAY, Mark.HOLIDAY,
                ORDINARY_SUNDAY, Mark.MAKE_UP));
        WorkCalendar calendar = new WorkCalendar(WorkingHours.STANDARD, overrides.orElse(new StateCouncilHolidays()));
        assertThat(calendar.kindOf(NATIONAL_DAY)).isEqualTo(DayKind.MAKE_UP);
        assertThat(calendar.kindOf(MAKE_UP_SATURDAY)).isEqualTo(DayKind.HOLIDAY);
        assertThat(calendar.kindOf(ORDINARY_MONDAY)).isEqualTo(DayKind.HOLIDAY);
        assertThat(calendar.kindOf(ORDINARY_SUNDAY)).isEqualTo(DayKind.MAKE_UP);
        assertThat(calendar.kindOf(NATIONAL_DAY.plusDays(1))).isEqualTo(DayKind.HOLIDAY);
    }

    @Test
    void a_notice_given_as_overrides_publishes_its_year_and_a_typhoon_day_does_not() {
        HolidaySource typhoon = HolidaySource.of(Map.of(LocalDate.parse("2099-08-12"), Mark.HOLIDAY));
        HolidaySource notice = HolidaySource.of(Map.of(LocalDate.parse("2099-10-01"), Mark.HOLIDAY));
        assertThat(new WorkCalendar(WorkingHours.STANDARD, typhoon).isPublished(2099))
                .isFalse();
        assertThat(new WorkCalendar(WorkingHours.STANDARD, typhoon.orElse(notice)).isPublished(2099))
                .isTrue();
    }

    @Test
    void a_source_of_marks_keeps_its_own_copy() {
        Map<LocalDate, Mark> marks = new HashMap<>(Map.of(NATIONAL_DAY, Mark.HOLIDAY));
        HolidaySource source = HolidaySource.of(marks);
        marks.clear();
        assertThat(source.markOf(NATIONAL_DAY)).contains(Mark.HOLIDAY);
    }
}
