package cn.hotline.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.kernel.calendar.HolidaySource.Mark;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The library's data against the notices themselves, typed in by hand. */
class StateCouncilHolidaysTest {
    private final HolidaySource holidays = new StateCouncilHolidays();

    @ParameterizedTest
    @CsvSource({"2025, 28, 5", "2026, 33, 6"})
    void holds_as_many_days_as_the_notice_of_the_year(int year, int daysOff, int makeUpDays) {
        assertThat(marked(year, Mark.HOLIDAY)).hasSize(daysOff);
        assertThat(marked(year, Mark.MAKE_UP)).hasSize(makeUpDays);
    }

    @Test
    void knows_the_2025_notice() {
        assertThat(marked(2025, Mark.HOLIDAY))
                .isEqualTo(days(
                        "2025-01-01/2025-01-01",
                        "2025-01-28/2025-02-04",
                        "2025-04-04/2025-04-06",
                        "2025-05-01/2025-05-05",
                        "2025-05-31/2025-06-02",
                        "2025-10-01/2025-10-08"));
        assertThat(marked(2025, Mark.MAKE_UP))
                .isEqualTo(days(
                        "2025-01-26/2025-01-26",
                        "2025-02-08/2025-02-08",
                        "2025-04-27/2025-04-27",
                        "2025-09-28/2025-09-28",
                        "2025-10-11/2025-10-11"));
    }

    @Test
    void knows_the_2026_notice() {
        assertThat(marked(2026, Mark.HOLIDAY))
                .isEqualTo(days(
                        "2026-01-01/2026-01-03",
                        "2026-02-15/2026-02-23",
                        "2026-04-04/2026-04-06",
                        "2026-05-01/2026-05-05",
                        "2026-06-19/2026-06-21",
                        "2026-09-25/2026-09-27",
                        "2026-10-01/2026-10-07"));
        assertThat(marked(2026, Mark.MAKE_UP))
                .isEqualTo(days(
                        "2026-01-04/2026-01-04",
                        "2026-02-14/2026-02-14",
                        "2026-02-28/2026-02-28",
                        "2026-05-09/2026-05-09",
                        "2026-09-20/2026-09-20",
                        "2026-10-10/2026-10-10"));
    }

    /** Fails when a newer library brings the next notice: then add that year to the tests above. */
    @Test
    void is_silent_about_2027_and_later() {
        assertThat(daysOf(2027, 2199).filter(day -> holidays.markOf(day).isPresent()))
                .isEmpty();
    }

    @Test
    void every_year_since_2002_is_published_by_the_calendars_rule() {
        WorkCalendar calendar = WorkCalendar.standard();
        for (int year = 1992; year <= 2030; year++) {
            assertThat(calendar.isPublished(year)).as("%d", year).isEqualTo(year >= 2002 && year <= 2026);
        }
    }

    private Set<LocalDate> marked(int year, Mark mark) {
        return daysOf(year, year)
                .filter(day -> holidays.markOf(day).filter(mark::equals).isPresent())
                .collect(Collectors.toSet());
    }

    private static Stream<LocalDate> daysOf(int firstYear, int lastYear) {
        return LocalDate.of(firstYear, 1, 1).datesUntil(LocalDate.of(lastYear + 1, 1, 1));
    }

    private static Set<LocalDate> days(String... spans) {
        return Stream.of(spans)
                .map(span -> span.split("/"))
                .flatMap(span -> LocalDate.parse(span[0])
                        .datesUntil(LocalDate.parse(span[1]).plusDays(1)))
                .collect(Collectors.toSet());
    }
}
