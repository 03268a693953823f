package cn.hotline.supervision.clocks;

import static cn.hotline.supervision.CaseStory.at;
import static cn.hotline.supervision.SupervisionTest.clock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.hotline.events.ClockDue;
import cn.hotline.events.ClockStopped;
import cn.hotline.events.ClocksStarted;
import cn.hotline.events.code.ClockKind;
import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.Urgency;
import cn.hotline.supervision.CaseStory;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ClockLifeTest {
    @Test
    void theTransferClockRunsFromTheAcceptanceToTheFirstDispatch() {
        CaseStory story = CaseStory.filed("2025-09-30T16:30").dispatched("2025-10-09T10:00", "HS-CG");

        ClockStopped stopped = EventLog.shared().await(story.caseId, ClockStopped.class);

        assertThat(stopped.clock()).isEqualTo(ClockKind.TRANSFER);
        assertThat(stopped.dueAt()).isEqualTo(at("2025-10-09T10:00"));
        assertThat(stopped.inTime()).isTrue();
        assertThat(stopped.workingMinutes()).isEqualTo(120);
        assertThat(stopped.workOrderId()).isNull();
        assertThat(stopped.unit()).isNull();
    }

    @Test
    void aDemandNobodyScreensHasItsTransferClockAndTheFilingPutsItsLimitRight() {
        CaseStory story = new CaseStory().registered("2025-10-09T09:00").awaitHeard();
        assertThat(clock(story, ClockKind.TRANSFER).time("dueAt")).isEqualTo(at("2025-10-09T11:00"));

        story.file("2025-10-09T09:05", DemandType.COMPLAINT, Urgency.URGENT).awaitHeard();

        assertThat(clock(story, ClockKind.TRANSFER).time("startedAt")).isEqualTo(at("2025-10-09T09:00"));
        assertThat(clock(story, ClockKind.TRANSFER).time("dueAt")).isEqualTo(at("2025-10-09T09:15"));
    }

    @Test
    void aDispatchOneMinuteLateIsLate() {
        CaseStory story = CaseStory.filed("2025-09-30T16:30").dispatched("2025-10-09T10:01", "HS-CG");

        assertThat(EventLog.shared().await(story.caseId, ClockStopped.class).inTime())
                .isFalse();
    }

    @Test
    void signingWithinTheDueMinuteIsInTime() {
        CaseStory story = CaseStory.filed("2025-10-09T09:00")
                .dispatched("2025-10-09T09:10", "HS-CG")
                .signed("2025-10-09T14:40:59");

        ClockStopped stopped = EventLog.shared().await(story.caseId, ClockStopped.class, 2);

        assertThat(stopped.clock()).isEqualTo(ClockKind.SIGN);
        assertThat(stopped.dueAt()).isEqualTo(at("2025-10-09T14:40"));
        assertThat(stopped.inTime()).isTrue();
        assertThat(stopped.workingMinutes()).isEqualTo(240);
    }

    @Test
    void theHandleClockStopsAtApprovalAndCountsTheLastReply() {
        CaseStory story = CaseStory.filed("2025-10-09T09:00")
                .dispatched("2025-10-09T09:00", "HS-CG")
                .signed("2025-10-09T09:30")
                .replied("2025-10-10T10:00", 1)
                .rejected("2025-10-10T15:00")
                .replied("2025-10-14T17:30", 2)
                .approved("2025-10-20T09:00");

        ClockStopped stopped = story.stopped(ClockKind.HANDLE);

        assertThat(stopped.clock()).isEqualTo(ClockKind.HANDLE);
        assertThat(stopped.stoppedAt()).isEqualTo(at("2025-10-14T17:30"));
        assertThat(stopped.dueAt()).as("rework does not move it").isEqualTo(at("2025-10-14T17:30"));
        assertThat(stopped.inTime()).isTrue();
        assertThat(stopped.workingMinutes()).isEqualTo(5 * 420);
    }

    @Test
    void aReplyAfterTheDueTimeIsLateHoweverEarlyTheFirstOneWas() {
        CaseStory story = CaseStory.filed("2025-10-09T09:00")
                .dispatched("2025-10-09T09:00", "HS-CG")
                .replied("2025-10-10T10:00", 1)
                .rejected("2025-10-10T15:00")
                .replied("2025-10-15T09:01", 2)
                .approved("2025-10-15T09:30");

        assertThat(story.stopped(ClockKind.HANDLE).inTime()).isFalse();
    }

    @Test
    void aReturnedOrderIsCancelledUnjudged() {
        CaseStory story = CaseStory.filed("2025-10-09T09:00")
                .dispatched("2025-10-09T09:10", "HS-CG")
                .returned("2025-10-09T11:00")
                .awaitHeard();

        assertThat(clock(story, ClockKind.SIGN).text("state")).isEqualTo("CANCELLED");
        assertThat(clock(story, ClockKind.HANDLE).text("state")).isEqualTo("CANCELLED");
        assertThat(clock(story, ClockKind.HANDLE).text("inTime")).isNull();
        assertThat(stoppedKinds(story)).containsExactly(ClockKind.TRANSFER);
    }

    @Test
    void aMergedCaseHasNoClocksUntilItsOwnRedo() {
        CaseStory story = CaseStory.filed("2025-10-09T09:00").merged("2025-10-09T09:30");
        story.dispatched("2025-10-09T09:31", "HS-CG").awaitHeard();
        assertThat(clock(story, ClockKind.TRANSFER).text("state")).isEqualTo("CANCELLED");
        assertThat(clock(story, ClockKind.HANDLE).text("state")).isNull();

        story.redone("2025-10-20T09:00", "HS-CG").awaitClocks(1);

        assertThat(clock(story, ClockKind.HANDLE).text("limit")).isEqualTo("3wd");
    }

    @Test
    void aPatrolReportHasTwentyFourHoursOfNaturalTime() {
        CaseStory story = CaseStory.patrolled("2025-10-09T09:00")
                .dispatched("2025-10-09T10:00", "HS-CG")
                .awaitClocks(1);

        assertThat(clock(story, ClockKind.HANDLE).text("limit")).isEqualTo("PT24H");
        assertThat(clock(story, ClockKind.HANDLE).time("dueAt")).isEqualTo(at("2025-10-10T10:00"));
        assertThat(clock(story, ClockKind.SIGN).text("limit")).isEqualTo("240wm");
    }

    @Test
    void aWithdrawalEndsTheClocksButNotAfterTheClosure() {
        CaseStory withdrawn = CaseStory.filed("2025-10-09T09:00")
                .dispatched("2025-10-09T09:10", "HS-CG")
                .withdrawn("2025-10-09T10:00");
        CaseStory closed = CaseStory.filed("2025-10-09T09:00")
                .dispatched("2025-10-09T09:10", "HS-CG")
                .replied("2025-10-09T10:00", 1)
                .approved("2025-10-09T10:10")
                .closed("2025-10-09T10:20")
                .withdrawn("2025-10-09T10:21")
                .redone("2025-10-10T09:00", "HS-CG")
                .awaitHeard();

        assertThat(clock(withdrawn, ClockKind.HANDLE).text("state")).isEqualTo("CANCELLED");
        assertThat(clock(closed, ClockKind.HANDLE).text("state")).isEqualTo("RUNNING");
    }

    @Test
    void aChangeOfTypeOrUrgencyReplacesTheLimitAndKeepsTheStart() {
        CaseStory story = CaseStory.filed("2025-10-09T09:00")
                .dispatched("2025-10-09T10:00", "HS-CG")
                .changed("2025-10-09T11:00", DemandType.COMPLAINT, Urgency.URGENT);

        ClocksStarted moved = story.orderClocks(2);

        assertThat(moved.clocks())
                .extracting(ClockDue::clock, ClockDue::startedAt, ClockDue::dueAt)
                .containsExactlyInAnyOrder(
                        tuple(ClockKind.SIGN, at("2025-10-09T10:00"), at("2025-10-09T10:30")),
                        tuple(ClockKind.HANDLE, at("2025-10-09T10:00"), at("2025-10-10T10:00")));
        assertThat(clock(story, ClockKind.HANDLE).text("limit")).isEqualTo("PT24H");
    }

    @Test
    void onlyTheClockWhoseLimitChangesIsToldOf() {
        CaseStory story = CaseStory.filed("2025-10-09T09:00")
                .dispatched("2025-10-09T09:00", "HS-CG")
                .changed("2025-10-09T09:10", DemandType.HELP, Urgency.NORMAL)
                .changed("2025-10-09T09:20", DemandType.SUGGESTION, Urgency.NORMAL);

        ClocksStarted moved = story.orderClocks(2);

        assertThat(moved.clocks())
                .extracting(ClockDue::clock, ClockDue::limit)
                .containsExactly(tuple(ClockKind.HANDLE, "10wd"));
    }

    @Test
    void aChangeAfterTheEndChangesNoClock() {
        CaseStory ended = CaseStory.filed("2025-10-09T09:00")
                .dispatched("2025-10-09T09:10", "HS-CG")
                .withdrawn("2025-10-09T10:00")
                .changed("2025-10-09T10:10", DemandType.COMPLAINT, Urgency.URGENT)
                .awaitHeard();

        assertThat(clock(ended, ClockKind.HANDLE).text("limit")).isEqualTo("5wd");
        assertThat(ended.told()).hasSize(2);
    }

    private static List<ClockKind> stoppedKinds(CaseStory story) {
        return EventLog.shared().of(story.caseId, ClockStopped.class).stream()
                .map(ClockStopped::clock)
                .toList();
    }
}
