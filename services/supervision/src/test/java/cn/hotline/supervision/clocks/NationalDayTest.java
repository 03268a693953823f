package cn.hotline.supervision.clocks;

import static cn.hotline.supervision.CaseStory.at;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.events.ClockDue;
import cn.hotline.events.ClocksStarted;
import cn.hotline.events.code.ClockKind;
import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.Urgency;
import cn.hotline.supervision.CaseStory;
import cn.hotline.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clocks across National Day 2025: 1 to 8 October off, Saturday 11 October worked; due times reckoned by hand. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class NationalDayTest {
    private static final String EVE = "2025-09-30T16:00";

    @ParameterizedTest(name = "{0} {1} {2} dispatched on the eve at 16:00: handle {3} by {4}, sign by {5}")
    @CsvSource({
        "CONSULTATION, NORMAL, , 2wd, 2025-10-10T16:00, 2025-10-09T11:30",
        "HELP, NORMAL, , 5wd, 2025-10-14T16:00, 2025-10-09T11:30",
        "COMPLAINT, NORMAL, , 5wd, 2025-10-14T16:00, 2025-10-09T11:30",
        "PRAISE, NORMAL, , 5wd, 2025-10-14T16:00, 2025-10-09T11:30",
        "SUGGESTION, NORMAL, , 10wd, 2025-10-21T16:00, 2025-10-09T11:30",
        "REPORT, NORMAL, , 10wd, 2025-10-21T16:00, 2025-10-09T11:30",
        "COMPLAINT, NORMAL, BUSINESS_ENVIRONMENT, 3wd, 2025-10-11T16:00, 2025-10-09T11:30",
        "CONSULTATION, NORMAL, BUSINESS_ENVIRONMENT, 2wd, 2025-10-10T16:00, 2025-10-09T11:30",
        "COMPLAINT, URGENT, , PT24H, 2025-10-01T16:00, 2025-09-30T16:30",
        "COMPLAINT, CRITICAL, BUSINESS_ENVIRONMENT, PT2H, 2025-09-30T18:00, 2025-09-30T16:30"
    })
    void dueTimesAtTheFirstDispatch(
            DemandType type, Urgency urgency, String tag, String limit, String handleDue, String signDue) {
        CaseStory story = new CaseStory()
                .file("2025-09-30T15:00", type, urgency, tag == null ? new String[0] : new String[] {tag})
                .dispatched(EVE, "HS-CG");

        ClocksStarted started = story.orderClocks(1);

        assertThat(started.clocks())
                .containsExactly(
                        new ClockDue(
                                ClockKind.SIGN, at(EVE), at(signDue), urgency == Urgency.NORMAL ? "240wm" : "PT30M"),
                        new ClockDue(ClockKind.HANDLE, at(EVE), at(handleDue), limit),
                        new ClockDue(ClockKind.CONTACT, at(EVE), at("2025-10-09T16:00"), "1wd"));
        assertThat(started.workOrderId()).isEqualTo(story.order());
        assertThat(started.unit()).hasToString("HS-CG");
    }

    @ParameterizedTest(name = "a redo of {0} {1}: {2} by {3}")
    @CsvSource({
        "CONSULTATION, NORMAL, 1wd, 2025-10-09T16:00",
        "COMPLAINT, NORMAL, 3wd, 2025-10-11T16:00",
        "REPORT, NORMAL, 5wd, 2025-10-14T16:00",
        "COMPLAINT, URGENT, PT12H, 2025-10-01T04:00"
    })
    void aRedoHasHalfTheLimit(DemandType type, Urgency urgency, String limit, String due) {
        CaseStory story = new CaseStory()
                .file("2025-09-22T09:00", type, urgency)
                .dispatched("2025-09-22T09:10", "HS-CG")
                .replied("2025-09-22T10:00", 1)
                .approved("2025-09-22T10:30")
                .closed("2025-09-22T10:40")
                .redone(EVE, "HS-CG");

        ClocksStarted started = story.orderClocks(2);

        assertThat(started.clocks()).contains(new ClockDue(ClockKind.HANDLE, at(EVE), at(due), limit));
    }

    @Test
    void theNextUnitOfAReturnedCaseGetsTheFullLimitFromItsOwnDispatch() {
        CaseStory story = CaseStory.filed("2025-09-29T09:00")
                .dispatched("2025-09-29T09:10", "HS-CG")
                .returned("2025-09-30T15:00")
                .dispatched(EVE, "HS-SW");

        ClocksStarted started = story.orderClocks(2);

        assertThat(started.unit()).hasToString("HS-SW");
        assertThat(started.clocks()).contains(new ClockDue(ClockKind.HANDLE, at(EVE), at("2025-10-14T16:00"), "5wd"));
    }
}
