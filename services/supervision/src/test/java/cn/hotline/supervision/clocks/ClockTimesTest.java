package cn.hotline.supervision.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.events.code.ClockKind;
import cn.hotline.events.code.LetterLevel;
import cn.hotline.kernel.DistrictTime;
import cn.hotline.kernel.calendar.Limit;
import cn.hotline.kernel.calendar.WorkCalendar;
import cn.hotline.supervision.rules.ClockPolicy;
import cn.hotline.supervision.rules.SupervisionRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockTimesTest {
    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);
    private static final SupervisionRule RULE = new SupervisionRule(
            SINCE,
            Limit.parse("1wd"),
            25,
            Limit.parse("1wd"),
            Limit.parse("1wd"),
            LetterLevel.ORDINARY,
            LetterLevel.MAJOR,
            60,
            3,
            LetterLevel.MAJOR);

    private final WorkCalendar calendar = WorkCalendar.standard();

    @ParameterizedTest(name = "{0} turns yellow {1} before it is due")
    @CsvSource({
        "10wd, 420wm",
        "5wd, 420wm",
        "4wd, 420wm",
        "3wd, 315wm",
        "2wd, 210wm",
        "1wd, 105wm",
        "240wm, 60wm",
        "120wm, 30wm",
        "PT24H, PT6H",
        "PT2H, PT30M",
        "PT30M, PT8M",
        "PT15M, PT4M",
        "1wm, 1wm"
    })
    void yellowComesOneWorkingDayBeforeLongLimitsAndAQuarterBeforeShortOnes(String limit, String lead) {
        assertThat(ClockTimes.lead(calendar, RULE, Limit.parse(limit))).isEqualTo(Limit.parse(lead));
    }

    @Test
    void theMomentsOfAClockAreReckonedInWorkingTime() {
        ClockTimes times =
                ClockTimes.of(calendar, RULE, Limit.parse("5wd"), at("2025-09-30T16:00"), Adjustments.none());

        assertThat(times.dueAt()).isEqualTo(at("2025-10-14T16:00"));
        assertThat(times.yellowAt()).isEqualTo(at("2025-10-13T16:00"));
        assertThat(times.letterAt()).isEqualTo(at("2025-10-15T16:00"));
    }

    @ParameterizedTest(name = "{0} {1} of {2} is {3}")
    @CsvSource({
        "HANDLE, REDO, 5wd, 3wd",
        "HANDLE, REDO, 2wd, 1wd",
        "HANDLE, REDO, 1wd, 1wd",
        "HANDLE, REDO, PT24H, PT12H",
        "HANDLE, REDO, PT2H, PT1H",
        "HANDLE, DISPATCHED, 5wd, 5wd",
        "HANDLE, REDISPATCHED, 5wd, 5wd",
        "SIGN, REDO, 240wm, 240wm"
    })
    void aRedoHasHalfTheLimitToHandleButNotToSign(ClockKind kind, StartCause cause, String limit, String expected) {
        ClockPolicy policy =
                new ClockPolicy(1, SINCE, kind, null, null, null, null, null, null, null, Limit.parse(limit), 0, "x");

        assertThat(Winding.limitOf(kind, cause, policy, RULE)).isEqualTo(Limit.parse(expected));
    }

    private static Instant at(String districtTime) {
        return LocalDateTime.parse(districtTime).atZone(DistrictTime.ZONE).toInstant();
    }
}
