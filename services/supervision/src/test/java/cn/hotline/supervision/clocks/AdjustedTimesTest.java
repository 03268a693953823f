package cn.hotline.supervision.clocks;

import static cn.hotline.supervision.CaseStory.at;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.events.code.LetterLevel;
import cn.hotline.kernel.calendar.Limit;
import cn.hotline.kernel.calendar.WorkCalendar;
import cn.hotline.supervision.rules.SupervisionRule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Extensions 延期 and suspensions 挂账 reckoned by hand: National Day 2025 (1 to 8 October off, Sunday 28 September and Saturday 11 October
 * worked) and Spring Festival 2025 (28 January to 4 February off, Sunday 26 January and Saturday 8 February worked).
 */
class AdjustedTimesTest {
    private static final SupervisionRule RULE = new SupervisionRule(
            LocalDate.of(2020, 1, 1),
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

    @ParameterizedTest(name = "{1} from {0}, {2} more: yellow {3}, due {4}, letter {5}")
    @CsvSource({
        // over a weekend: due Wednesday 10:00 without
        "2025-10-15T10:00, 5wd, 1wd, 2025-10-22T10:00, 2025-10-23T10:00, 2025-10-24T10:00",
        "2025-10-15T10:00, 5wd, 3wd, 2025-10-24T10:00, 2025-10-27T10:00, 2025-10-28T10:00",
        "2025-10-15T10:00, 5wd, 120wm, 2025-10-21T13:30, 2025-10-22T12:00, 2025-10-23T12:00",
        // over National Day: due Sunday the 28th 16:00, or the eve 17:30, without
        "2025-09-24T16:00, 3wd, 1wd, 2025-09-29T09:15, 2025-09-29T16:00, 2025-09-30T16:00",
        "2025-09-24T16:00, 3wd, 4wd, 2025-10-10T09:15, 2025-10-10T16:00, 2025-10-11T16:00",
        "2025-09-30T09:00, 1wd, 1wd, 2025-10-09T15:45, 2025-10-09T17:30, 2025-10-10T17:30",
        "2025-09-30T09:00, 1wd, 3wd, 2025-10-11T15:45, 2025-10-11T17:30, 2025-10-13T17:30",
        // over Spring Festival: due Monday 27 January 11:00 without
        "2025-01-20T11:00, 6wd, 1wd, 2025-01-27T11:00, 2025-02-05T11:00, 2025-02-06T11:00",
        "2025-01-20T11:00, 6wd, 4wd, 2025-02-07T11:00, 2025-02-08T11:00, 2025-02-10T11:00",
        // natural time: due in the night, or on a holiday, without
        "2025-10-16T23:10, PT2H, 1wd, 2025-10-17T17:00, 2025-10-17T17:30, 2025-10-20T17:30",
        "2025-09-30T16:00, PT24H, 1wd, 2025-10-09T11:30, 2025-10-09T17:30, 2025-10-10T17:30",
        "2025-10-15T10:00, PT24H, 2wd, 2025-10-20T04:00, 2025-10-20T10:00, 2025-10-21T10:00",
        "2025-10-15T10:00, PT2H, PT3H, 2025-10-15T14:30, 2025-10-15T15:00, 2025-10-16T15:00"
    })
    void anExtensionIsCountedFromTheDueTimeBefore(
            String start, String limit, String extra, String yellow, String due, String letter) {
        ClockTimes times = reckon(start, limit, extended(Adjustments.none(), extra));

        assertThat(times.yellowAt()).as("yellow").isEqualTo(at(yellow));
        assertThat(times.dueAt()).as("due").isEqualTo(at(due));
        assertThat(times.letterAt()).as("letter").isEqualTo(at(letter));
    }

    @Test
    void severalExtensionsAddUpInTheirOrder() {
        Adjustments twice = extended(extended(Adjustments.none(), "1wd"), "PT2H");
        Adjustments turned = extended(extended(Adjustments.none(), "PT2H"), "1wd");

        assertThat(reckon("2025-10-15T17:00", "5wd", twice).dueAt()).isEqualTo(at("2025-10-23T19:00"));
        assertThat(reckon("2025-10-15T17:00", "5wd", turned).dueAt()).isEqualTo(at("2025-10-23T17:30"));
    }

    @ParameterizedTest(name = "{1} from {0}, {2} to {3}, {4} more: yellow {5}, due {6}, letter {7}")
    @CsvSource({
        // over a weekend: 60 minutes counted
        "2025-10-17T16:00, 1wd, 2025-10-17T17:00, 2025-10-20T10:00, , 2025-10-20T15:45, 2025-10-20T17:30, 2025-10-21T17:30",
        // in the night and over a weekend: nothing is lost, nothing won
        "2025-10-16T09:00, 2wd, 2025-10-17T20:00, 2025-10-20T08:00, , 2025-10-17T14:00, 2025-10-17T17:30, 2025-10-20T17:30",
        // over National Day, resumed on the make-up Saturday
        "2025-09-29T09:00, 5wd, 2025-09-30T12:00, 2025-10-11T13:30, , 2025-10-15T09:00, 2025-10-15T17:30, 2025-10-16T17:30",
        // resumed within the holiday: counts from the next opening
        "2025-09-29T09:00, 5wd, 2025-09-30T12:00, 2025-10-04T10:00, , 2025-10-11T14:30, 2025-10-13T14:30, 2025-10-14T14:30",
        // over Spring Festival, suspended on the make-up Sunday
        "2025-01-24T09:00, 3wd, 2025-01-26T09:00, 2025-02-08T09:00, , 2025-02-10T10:45, 2025-02-10T17:30, 2025-02-11T17:30",
        // natural time: 10 hours counted
        "2025-10-15T10:00, PT24H, 2025-10-15T20:00, 2025-10-18T20:00, , 2025-10-19T04:00, 2025-10-19T10:00, 2025-10-20T17:30",
        // it was yellow before: the moment stays
        "2025-10-15T09:00, 1wd, 2025-10-15T17:00, 2025-10-20T09:00, , 2025-10-15T15:45, 2025-10-20T09:30, 2025-10-21T09:30",
        // used up before: due stays; a working day overdue is not over either while it stands still
        "2025-10-13T09:00, 1wd, 2025-10-14T10:00, 2025-10-17T10:00, , 2025-10-13T15:45, 2025-10-13T17:30, 2025-10-17T17:30",
        // suspended within the extension
        "2025-10-13T09:00, 1wd, 2025-10-14T10:00, 2025-10-17T10:00, 1wd, 2025-10-17T15:45, 2025-10-17T17:30, 2025-10-20T17:30",
        // suspended within the limit, and extended
        "2025-10-13T09:00, 1wd, 2025-10-13T10:00, 2025-10-17T10:00, 1wd, 2025-10-20T15:45, 2025-10-20T17:30, 2025-10-21T17:30"
    })
    void suspendedTimeDoesNotCount(
            String start,
            String limit,
            String suspended,
            String resumed,
            String extra,
            String yellow,
            String due,
            String letter) {
        Adjustments adjusted = Adjustments.none().suspended(at(suspended)).resumed(at(resumed));
        ClockTimes times = reckon(start, limit, extra == null ? adjusted : extended(adjusted, extra));

        assertThat(times.yellowAt()).as("yellow").isEqualTo(at(yellow));
        assertThat(times.dueAt()).as("due").isEqualTo(at(due));
        assertThat(times.letterAt()).as("letter").isEqualTo(at(letter));
    }

    @Test
    void aClockThatStandsStillHasTheDueTimeItHadBefore() {
        Adjustments open = Adjustments.none().suspended(at("2025-10-13T10:00"));

        assertThat(reckon("2025-10-13T09:00", "1wd", open).dueAt()).isEqualTo(at("2025-10-13T17:30"));
    }

    @Test
    void whereverItIsSuspendedWhatCountsAndWhatDoesNotAreTheWhole() {
        Random random = new Random(20251121);
        Instant start = at("2025-01-02T09:00");
        for (int run = 0; run < 2_000; run++) {
            Adjustments adjusted = Adjustments.none();
            Instant now = start;
            long suspended = 0;
            for (int each = random.nextInt(4); each >= 0; each--) {
                Instant from = later(now, random);
                now = later(from, random);
                adjusted = adjusted.suspended(from).resumed(now);
                suspended += calendar.workingMinutesBetween(from, now);
            }
            Limit limit = Limit.ofWorkingDays(1 + random.nextInt(20));
            CountedTime counted = new CountedTime(start, adjusted.interruptions());
            Instant end = later(now, random);
            Instant due = counted.reckon(calendar).take(limit);

            assertThat(counted.workingMinutesUntil(calendar, end) + suspended)
                    .as("run %d", run)
                    .isEqualTo(calendar.workingMinutesBetween(start, end));
            assertThat(counted.workingMinutesUntil(calendar, due))
                    .as("the limit is used up when it is due, run %d", run)
                    .isEqualTo(limit.amount() * 420);
        }
    }

    private static Instant later(Instant from, Random random) {
        return from.plus(Duration.ofSeconds(random.nextInt(9 * 24 * 3600)));
    }

    private ClockTimes reckon(String start, String limit, Adjustments adjustments) {
        return ClockTimes.of(calendar, RULE, Limit.parse(limit), at(start), adjustments);
    }

    private static Adjustments extended(Adjustments adjustments, String extra) {
        return adjustments.with(new Extension(at("2025-10-15T10:00"), Limit.parse(extra)));
    }
}
