package cn.hotline.supervision.clocks;

import static cn.hotline.supervision.CaseStory.at;
import static cn.hotline.supervision.SupervisionTest.as;
import static cn.hotline.supervision.SupervisionTest.clock;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.events.CaseReopened;
import cn.hotline.events.ClockDue;
import cn.hotline.events.ClockStopped;
import cn.hotline.events.code.CallbackOutcome;
import cn.hotline.events.code.ClockKind;
import cn.hotline.events.code.ContactResult;
import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.Urgency;
import cn.hotline.kernel.Role;
import cn.hotline.supervision.CaseStory;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 联系, 审核, 回访 and 全程: the clocks beside 转办, 签收 and 办理. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class AllClocksTest {
    @Test
    void theContactClockStopsWhenTheCitizenWasReallyReached() {
        CaseStory story = dispatched()
                .contacted("2025-10-09T11:00", ContactResult.NO_ANSWER)
                .contacted("2025-10-10T09:00:59", ContactResult.REACHED);

        ClockStopped stopped = story.stopped(ClockKind.CONTACT);

        assertThat(stopped.dueAt()).isEqualTo(at("2025-10-09T17:30"));
        assertThat(stopped.stoppedAt()).isEqualTo(at("2025-10-10T09:00:59"));
        assertThat(stopped.inTime()).isFalse();
        assertThat(stopped.unit()).hasToString("HS-CG");
        assertThat(stopped.workOrderId()).isEqualTo(story.order());
    }

    @Test
    void theReviewClockIsTheCentresAndRunsFromEachReplyToItsDecision() {
        CaseStory story = dispatched().replied("2025-10-10T10:00", 1).rejected("2025-10-13T10:01");
        ClockStopped first = story.stopped(ClockKind.REVIEW);
        assertThat(first.inTime()).isFalse();
        assertThat(first.dueAt()).isEqualTo(at("2025-10-11T10:00"));
        assertThat(first.unit()).isNull();
        assertThat(first.workOrderId()).isEqualTo(story.order());

        story.replied("2025-10-14T10:00", 2).approved("2025-10-14T10:30").awaitHeard();

        assertThat(verdicts(story, ClockKind.REVIEW)).containsExactly(false, true);
        assertThat(clock(story, ClockKind.REVIEW).text("cause")).isEqualTo("REPLIED");
    }

    @Test
    void theCallbackClockRunsFromTheClosingAndOneNotSampledIsCancelled() {
        CaseStory called = closed().callbackCompleted("2025-10-16T09:00", CallbackOutcome.UNREACHABLE);
        CaseStory spared = closed().callbackCompleted("2025-10-13T09:01", CallbackOutcome.NOT_SAMPLED)
                .awaitHeard();

        ClockStopped stopped = called.stopped(ClockKind.CALLBACK);
        assertThat(stopped.startedAt()).isEqualTo(at("2025-10-13T09:00"));
        assertThat(stopped.dueAt()).isEqualTo(at("2025-10-15T17:30"));
        assertThat(stopped.inTime()).isFalse();
        assertThat(stopped.workOrderId()).isNull();
        assertThat(clock(spared, ClockKind.CALLBACK).text("state")).isEqualTo("CANCELLED");
    }

    @Test
    void aMergedCaseIsCalledBackWithinItsOwnClock() {
        CaseStory story = CaseStory.filed("2025-10-09T09:00")
                .merged("2025-10-09T09:30")
                .calledBack("2025-10-13T09:00")
                .awaitHeard();

        assertThat(clock(story, ClockKind.CALLBACK).text("cause")).isEqualTo("CALLED_BACK");
        assertThat(clock(story, ClockKind.CALLBACK).time("dueAt")).isEqualTo(at("2025-10-15T17:30"));
    }

    @Test
    void nobodyIsContactedOrCalledBackAboutAPatrolReport() {
        CaseStory story = CaseStory.patrolled("2025-10-09T09:00")
                .dispatched("2025-10-09T09:10", "HS-CG")
                .replied("2025-10-09T15:00", 1)
                .approved("2025-10-09T16:00")
                .closed("2025-10-09T16:01")
                .awaitHeard();

        assertThat(story.allTold().stream()
                        .flatMap(told -> told.clocks().stream())
                        .map(ClockDue::clock))
                .containsExactlyInAnyOrder(
                        ClockKind.TRANSFER, ClockKind.SIGN, ClockKind.HANDLE, ClockKind.CASE, ClockKind.REVIEW);
    }

    @Test
    void theClockOfTheWholeCaseRunsThroughReturnAndReassignment() {
        CaseStory story = dispatched()
                .returned("2025-10-09T15:00")
                .dispatched("2025-10-10T09:00", "HS-SW")
                .suspended("2025-10-13T09:00")
                .reassigned("2025-10-14T09:00", "HS-ZJ")
                .dispatched("2025-10-14T10:00", "HS-ZJ")
                .extended("2025-10-14T11:00", "1wd")
                .replied("2025-10-16T10:00", 1)
                .approved("2025-10-20T10:00");

        ClockStopped whole = story.stopped(ClockKind.CASE);

        assertThat(whole.startedAt()).isEqualTo(at("2025-10-09T09:00"));
        assertThat(whole.dueAt())
                .as("5 + 1 working days, one of them suspended")
                .isEqualTo(at("2025-10-16T17:30"));
        assertThat(whole.stoppedAt()).as("the reply counts").isEqualTo(at("2025-10-16T10:00"));
        assertThat(whole.inTime()).isTrue();
        assertThat(whole.unit()).isNull();
        assertThat(whole.workOrderId()).isNull();
        assertThat(story.stopped(ClockKind.HANDLE).startedAt()).isEqualTo(at("2025-10-14T10:00"));
    }

    @Test
    void aMergerStopsItAndAnUnmergingLetsItGoOnAtOnce() {
        CaseStory story = dispatched()
                .merged("2025-10-09T11:00")
                .unmerged("2025-10-13T09:00")
                .awaitHeard();

        assertThat(clock(story, ClockKind.CASE).text("state")).isEqualTo("RUNNING");
        assertThat(clock(story, ClockKind.CASE).time("dueAt")).isEqualTo(at("2025-10-17T15:30"));
        story.changed("2025-10-13T09:30", DemandType.CONSULTATION, Urgency.NORMAL)
                .dispatched("2025-10-13T10:00", "HS-ZJ")
                .awaitHeard();
        assertThat(clock(story, ClockKind.CASE).time("dueAt")).isEqualTo(at("2025-10-14T15:30"));
        assertThat(clock(story, ClockKind.HANDLE).time("dueAt")).isEqualTo(at("2025-10-14T15:30"));
    }

    @Test
    void aRedoHasHalfTheLimitAlsoAfterTheArchive() {
        CaseStory story = closed().archived("2025-10-20T09:00");
        story.tell("2025-10-21T09:00", new CaseReopened(story.caseId, story.caseNo, 2, null))
                .redone("2025-10-21T10:00", "HS-CG")
                .awaitClocks(2)
                .awaitHeard();

        assertThat(clock(story, ClockKind.CASE).text("limit")).isEqualTo("3wd");
        assertThat(clock(story, ClockKind.CASE).text("cause")).isEqualTo("REDO");
        assertThat(clock(story, ClockKind.CALLBACK).text("state")).isEqualTo("CANCELLED");
    }

    @Test
    void eachClockIsExplainedInWords() {
        CaseStory story = closed().awaitHeard();

        assertThat(explained(story, ClockKind.TRANSFER)).isEqualTo("2025-10-09 09:00 受理，转办时限自此起算。");
        assertThat(explained(story, ClockKind.CONTACT)).isEqualTo("2025-10-09 09:00 派单至HS-CG单位，联系时限自此起算。");
        assertThat(explained(story, ClockKind.CASE)).isEqualTo("2025-10-09 09:00 派单，全程时限自此起算。");
        assertThat(explained(story, ClockKind.REVIEW)).isEqualTo("2025-10-10 10:00 回复，审核时限自此起算。");
        assertThat(explained(story, ClockKind.CALLBACK)).isEqualTo("2025-10-13 09:00 结案，回访时限自此起算。");
    }

    private static String explained(CaseStory story, ClockKind kind) {
        return as(Role.SUPERVISOR)
                .get("/api/v1/clocks/" + clock(story, kind).text("id") + "/ledger")
                .then()
                .statusCode(200)
                .extract()
                .path("sentences[0]");
    }

    private static CaseStory dispatched() {
        return CaseStory.filed("2025-10-09T09:00").dispatched("2025-10-09T09:00", "HS-CG");
    }

    private static CaseStory closed() {
        return dispatched()
                .signed("2025-10-09T10:00")
                .replied("2025-10-10T10:00", 1)
                .approved("2025-10-10T11:00")
                .closed("2025-10-13T09:00");
    }

    private static List<Boolean> verdicts(CaseStory story, ClockKind kind) {
        return EventLog.shared().of(story.caseId, ClockStopped.class).stream()
                .filter(stopped -> stopped.clock() == kind)
                .map(ClockStopped::inTime)
                .toList();
    }
}
