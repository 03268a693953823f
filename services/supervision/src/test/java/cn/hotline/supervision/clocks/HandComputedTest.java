package cn.hotline.supervision.clocks;

import static cn.hotline.supervision.CaseStory.at;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.kernel.calendar.HolidaySource;
import cn.hotline.kernel.calendar.Limit;
import cn.hotline.kernel.calendar.StateCouncilHolidays;
import cn.hotline.kernel.calendar.WorkCalendar;
import cn.hotline.kernel.calendar.WorkingHours;
import cn.hotline.supervision.watching.Interruption;
import cn.hotline.supervision.watching.InterruptionCause;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ten due times reckoned by hand, stretch by stretch, as a member of staff would on paper. */
class HandComputedTest {
    private static final HolidaySource OWN =
            HolidaySource.of(Map.of(LocalDate.of(2025, 12, 24), HolidaySource.Mark.HALF_DAY));
    private static final WorkCalendar CALENDAR =
            new WorkCalendar(WorkingHours.STANDARD, OWN.orElse(new StateCouncilHolidays()));
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            转办，国庆前一小时受理 | 120wm | 2025-09-30T16:30 | 2025-10-09T10:00 | 09-30 16:30–17:30 60, 10-09 09:00–10:00 60
            签收，次日调休上班 | 240wm | 2025-10-10T15:00 | 2025-10-11T10:30 | 10-10 15:00–17:30 150, 10-11 09:00–10:30 90
            联系，周六派单、周日调休 | 1wd | 2025-09-27T10:00 | 2025-09-28T17:30 | 09-28 09:00–12:00 180, 09-28 13:30–17:30 240
            办理，中间周六调休 | 5wd | 2025-10-09T10:15 | 2025-10-15T10:15 | 10-09 10:15–12:00 105, 10-09 13:30–17:30 240, 10-10 09:00–12:00 180, 10-10 13:30–17:30 240, 10-11 09:00–12:00 180, 10-11 13:30–17:30 240, 10-13 09:00–12:00 180, 10-13 13:30–17:30 240, 10-14 09:00–12:00 180, 10-14 13:30–17:30 240, 10-15 09:00–10:15 75
            审核，当日只上半天 | 1wd | 2025-12-24T10:00 | 2025-12-25T15:30 | 12-24 10:00–12:00 120, 12-25 09:00–12:00 180, 12-25 13:30–15:30 120
            回访，跨元旦、周日调休 | 3wd | 2025-12-31T13:30 | 2026-01-06T12:00 | 12-31 13:30–17:30 240, 01-04 09:00–12:00 180, 01-04 13:30–17:30 240, 01-05 09:00–12:00 180, 01-05 13:30–17:30 240, 01-06 09:00–12:00 180
            紧急件办理，自然时间 | PT24H | 2025-09-30T22:10 | 2025-10-01T22:10 | 09-30 22:10–00:00 110, 10-01 00:00–22:10 1330
            """)
    void dueTimes(String name, String limit, String start, String due, String byHand) {
        Reckoning reckoning = new CountedTime(at(start), List.of()).reckon(CALENDAR);

        assertThat(stretches(reckoning, Limit.parse(limit))).isEqualTo(byHand);
        assertThat(reckoning.now()).isEqualTo(at(due));
    }

    @ParameterizedTest(name = "挂账跨国庆：{0} 至 {1}")
    @CsvSource(
            delimiter = '|',
            value =
                    "2025-09-30T10:00 | 2025-10-13T09:30 | 2025-10-14T12:00 | 09-29 14:00–17:30 210, 09-30 09:00–10:00 60, "
                            + "10-13 09:30–12:00 150, 10-13 13:30–17:30 240, 10-14 09:00–12:00 180")
    void aSuspensionOverNationalDay(String from, String until, String due, String byHand) {
        Interruption time = new Interruption(InterruptionCause.SUSPENSION, at(from), at(until));
        Reckoning reckoning = new CountedTime(at("2025-09-29T14:00"), List.of(time)).reckon(CALENDAR);

        assertThat(stretches(reckoning, Limit.parse("2wd"))).isEqualTo(byHand);
        assertThat(reckoning.now()).isEqualTo(at(due));
    }

    @ParameterizedTest(name = "重办减半：{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value =
                    "5wd | 3wd | 2025-10-14T17:00 | 10-10 17:00–17:30 30, 10-11 09:00–12:00 180, 10-11 13:30–17:30 240, "
                            + "10-13 09:00–12:00 180, 10-13 13:30–17:30 240, 10-14 09:00–12:00 180, 10-14 13:30–17:00 210")
    void aRedo(String limit, String half, String due, String byHand) {
        Limit redo = Limit.parse(limit).half(Limit.parse("1wd"));
        Reckoning reckoning = new CountedTime(at("2025-10-10T17:00"), List.of()).reckon(CALENDAR);

        assertThat(redo).hasToString(half);
        assertThat(stretches(reckoning, redo)).isEqualTo(byHand);
        assertThat(reckoning.now()).isEqualTo(at(due));
    }

    @ParameterizedTest(name = "延期 {1}")
    @CsvSource(
            delimiter = '|',
            value = "3wd | 1wd | 2025-11-10T17:30 | 2025-11-11T17:30 | 11-11 09:00–12:00 180, 11-11 13:30–17:30 240")
    void anExtension(String limit, String extra, String due, String later, String byHand) {
        Reckoning reckoning = new CountedTime(at("2025-11-06T09:00"), List.of()).reckon(CALENDAR);

        assertThat(reckoning.take(Limit.parse(limit))).isEqualTo(at(due));
        assertThat(stretches(reckoning, Limit.parse(extra))).isEqualTo(byHand);
        assertThat(reckoning.now()).isEqualTo(at(later));
    }

    private static String stretches(Reckoning reckoning, Limit limit) {
        return reckoning.explain(limit).stream()
                .filter(segment -> segment.minutes() > 0)
                .map(segment -> segment.date().format(DAY) + " " + segment.from() + "–" + segment.to() + " "
                        + segment.minutes())
                .collect(Collectors.joining(", "));
    }
}
