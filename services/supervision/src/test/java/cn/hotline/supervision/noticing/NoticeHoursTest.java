package cn.hotline.supervision.noticing;

import static cn.hotline.supervision.CaseStory.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 提醒时段: from 08:00 to 21:00; from 2025 on, on Sundays from 10:00 to 12:00. */
class NoticeHoursTest {
    private static final LocalDate FIRST = LocalDate.parse("1992-01-01");
    private static final LocalDate NEXT = LocalDate.parse("2025-01-01");
    private static final NoticeHours.Line EVERY_DAY =
            new NoticeHours.Line(FIRST, null, LocalTime.of(8, 0), LocalTime.of(21, 0));
    private static final NoticeHours HOURS = new NoticeHours(List.of(
            EVERY_DAY,
            new NoticeHours.Line(NEXT, DayOfWeek.SUNDAY, LocalTime.of(10, 0), LocalTime.of(12, 0)),
            new NoticeHours.Line(NEXT, null, LocalTime.of(8, 0), LocalTime.of(21, 0))));

    @Test
    void theOpeningMinuteIsWithinTheHoursAndTheClosingMinuteIsNot() {
        assertThat(HOURS.isOpen(at("2025-10-14T07:59:59"))).isFalse();
        assertThat(HOURS.isOpen(at("2025-10-14T08:00"))).isTrue();
        assertThat(HOURS.isOpen(at("2025-10-14T20:59:59"))).isTrue();
        assertThat(HOURS.isOpen(at("2025-10-14T21:00"))).isFalse();
    }

    @Test
    void afterTheClosingTheNextDayOpens() {
        assertThat(HOURS.openingFrom(at("2025-10-14T21:00"))).isEqualTo(at("2025-10-15T08:00"));
        assertThat(HOURS.openingFrom(at("2025-10-14T03:00"))).isEqualTo(at("2025-10-14T08:00"));
        assertThat(HOURS.openingFrom(at("2025-10-14T12:30"))).isEqualTo(at("2025-10-14T12:30"));
    }

    @Test
    void aWeekdaysOwnLineGoesBeforeThatForAllDays() {
        assertThat(HOURS.isOpen(at("2025-10-12T13:00"))).as("a Sunday").isFalse();
        assertThat(HOURS.openingFrom(at("2025-10-12T12:00"))).isEqualTo(at("2025-10-13T08:00"));
        assertThat(HOURS.isOpen(at("2024-10-13T13:00")))
                .as("a Sunday under the version before")
                .isTrue();
    }

    @Test
    void aDayWithoutALineIsClosed() {
        NoticeHours mondays = new NoticeHours(
                List.of(new NoticeHours.Line(FIRST, DayOfWeek.MONDAY, LocalTime.of(8, 0), LocalTime.of(21, 0))));
        assertThat(mondays.openingFrom(at("2025-10-14T12:00"))).isEqualTo(at("2025-10-20T08:00"));
        assertThat(new NoticeHours(List.of()).isOpen(at("2025-10-14T12:00"))).isFalse();
        assertThat(new NoticeHours(List.of()).openingFrom(at("2025-10-14T12:00")))
                .as("no hours at all")
                .isEqualTo(at("2025-11-14T12:00"));
    }
}
