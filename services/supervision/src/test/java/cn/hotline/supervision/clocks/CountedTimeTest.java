package cn.hotline.supervision.clocks;

import static cn.hotline.supervision.CaseStory.at;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.kernel.calendar.ClockSegment;
import cn.hotline.kernel.calendar.Limit;
import cn.hotline.kernel.calendar.WorkCalendar;
import cn.hotline.supervision.watching.Interruption;
import cn.hotline.supervision.watching.InterruptionCause;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountedTimeTest {
    /** Counted: 9 October 09:00–11:00 and 13 October 09:00–16:00, and on from 15 October 09:00. */
    private final CountedTime counted = new CountedTime(
            at("2025-10-09T09:00"),
            List.of(
                    new Interruption(InterruptionCause.MERGER, at("2025-10-09T11:00"), at("2025-10-13T09:00")),
                    new Interruption(InterruptionCause.SUSPENSION, at("2025-10-13T16:00"), at("2025-10-15T09:00"))));

    private final WorkCalendar calendar = WorkCalendar.standard();

    @ParameterizedTest(name = "{0} is due {1}")
    @CsvSource({
        "60wm, 2025-10-09T10:00",
        "120wm, 2025-10-09T11:00",
        "121wm, 2025-10-13T09:01",
        "1wd, 2025-10-13T15:30",
        "450wm, 2025-10-13T16:00",
        "2wd, 2025-10-15T17:00",
        "PT2H, 2025-10-09T11:00",
        "PT3H, 2025-10-13T10:00",
        "PT10H, 2025-10-15T10:00"
    })
    void aLimitIsDueWhereItIsUsedUpAndAnInterruptionTakesNoneOfIt(String limit, String due) {
        assertThat(counted.reckon(calendar).take(Limit.parse(limit))).isEqualTo(at(due));
    }

    @ParameterizedTest
    @CsvSource({"60wm, 60", "1wd, 420", "2wd, 840", "PT2H, 120", "PT10H, 600"})
    void theLedgerAddsUpToTheLimit(String limit, long minutes) {
        assertThat(counted.reckon(calendar).explain(Limit.parse(limit)).stream()
                        .mapToLong(ClockSegment::minutes)
                        .sum())
                .isEqualTo(minutes);
    }

    @Test
    void aMomentWithinAnInterruptionIsAsGoodAsItsBeginning() {
        assertThat(counted.workingMinutesUntil(calendar, at("2025-10-09T10:00")))
                .isEqualTo(60);
        assertThat(counted.workingMinutesUntil(calendar, at("2025-10-10T10:00")))
                .isEqualTo(120);
        assertThat(counted.workingMinutesUntil(calendar, at("2025-10-15T10:00")))
                .isEqualTo(120 + 330 + 60);
    }
}
