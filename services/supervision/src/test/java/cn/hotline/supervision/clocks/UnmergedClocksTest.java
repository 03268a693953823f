package cn.hotline.supervision.clocks;

import static cn.hotline.supervision.CaseStory.at;
import static cn.hotline.supervision.SupervisionTest.clock;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.events.ClockStopped;
import cn.hotline.events.code.ClockKind;
import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.Urgency;
import cn.hotline.kernel.Role;
import cn.hotline.supervision.CaseStory;
import cn.hotline.supervision.SupervisionTest;
import cn.hotline.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** 拆分并案: merged time does not count. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class UnmergedClocksTest {
    @Test
    void theHandleClockGoesOnFromItsOwnStartWithWhatRemained() {
        CaseStory story = CaseStory.filed("2025-10-09T09:00")
                .dispatched("2025-10-09T09:00", "HS-CG")
                .merged("2025-10-09T11:00")
                .unmerged("2025-10-13T09:00")
                .dispatched("2025-10-13T10:00", "HS-ZJ")
                .awaitClocks(2);

        var handle = clock(story, ClockKind.HANDLE);
        assertThat(handle.text("state")).isEqualTo("RUNNING");
        assertThat(handle.text("limit")).isEqualTo("5wd");
        assertThat(handle.time("startedAt")).isEqualTo(at("2025-10-09T09:00"));
        assertThat(handle.time("dueAt")).isEqualTo(at("2025-10-17T15:30"));
        assertThat(clock(story, ClockKind.SIGN).time("startedAt")).isEqualTo(at("2025-10-13T10:00"));

        story.replied("2025-10-17T15:30", 1).approved("2025-10-20T09:00");
        ClockStopped stopped = story.stopped(ClockKind.HANDLE);
        assertThat(stopped.inTime()).isTrue();
        assertThat(stopped.workingMinutes()).isEqualTo(5 * 420);
    }

    @Test
    void itsLedgerTellsWhatStartedItFirstAndWhatCountedBeforeAndAfter() {
        CaseStory story = CaseStory.filed("2025-10-09T09:00")
                .dispatched("2025-10-09T09:00", "HS-CG")
                .merged("2025-10-09T11:00")
                .unmerged("2025-10-13T09:00")
                .dispatched("2025-10-13T10:00", "HS-ZJ")
                .awaitClocks(2);

        var ledger = SupervisionTest.as(Role.SUPERVISOR)
                .get("/api/v1/clocks/" + clock(story, ClockKind.HANDLE).text("id") + "/ledger")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(ledger.getList("segments.minutes", Integer.class).stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(5 * 420);
        assertThat(ledger.getList("sentences", String.class))
                .startsWith("2025-10-09 09:00 派单，办理时限自此起算。")
                .contains(
                        "2025-10-09 11:00 并案，2025-10-13 09:00 拆分并案，其间不计。",
                        "2025-10-09（工作日）09:00–11:00 计 120 分钟，累计 120 分钟。",
                        "2025-10-13（工作日）09:00–12:00 计 180 分钟，累计 300 分钟。");
    }

    @Test
    void theTransferClockGoesOnAtOnce() {
        CaseStory story = CaseStory.filed("2025-10-09T09:00")
                .merged("2025-10-09T10:00")
                .unmerged("2025-10-10T09:00")
                .dispatched("2025-10-10T10:00", "HS-CG");

        ClockStopped stopped = story.stopped(ClockKind.TRANSFER);

        assertThat(stopped.clock()).isEqualTo(ClockKind.TRANSFER);
        assertThat(stopped.startedAt()).isEqualTo(at("2025-10-09T09:00"));
        assertThat(stopped.dueAt()).isEqualTo(at("2025-10-10T10:00"));
        assertThat(stopped.inTime()).isTrue();
        assertThat(stopped.workingMinutes()).isEqualTo(120);
    }

    @Test
    void timeMergedBeforeTheFilingDoesNotCountEither() {
        CaseStory story = new CaseStory()
                .registered("2025-10-09T09:00")
                .merged("2025-10-09T10:00")
                .unmerged("2025-10-10T09:00")
                .file("2025-10-09T09:00", DemandType.COMPLAINT, Urgency.NORMAL)
                .dispatched("2025-10-10T10:01", "HS-CG");

        ClockStopped stopped = story.stopped(ClockKind.TRANSFER);

        assertThat(stopped.dueAt()).isEqualTo(at("2025-10-10T10:00"));
        assertThat(stopped.inTime()).isFalse();
    }

    @Test
    void aLimitUsedUpBeforeTheMergerStaysOverdue() {
        CaseStory story = new CaseStory()
                .file("2025-10-09T09:00", DemandType.COMPLAINT, Urgency.URGENT)
                .dispatched("2025-10-09T09:00", "HS-CG")
                .merged("2025-10-10T10:00")
                .unmerged("2025-10-13T09:00")
                .dispatched("2025-10-13T10:00", "HS-CG")
                .awaitClocks(2);

        assertThat(clock(story, ClockKind.HANDLE).time("dueAt")).isEqualTo(at("2025-10-10T09:00"));
    }

    @Test
    void mergedTwiceBothTimesDoNotCount() {
        CaseStory story = CaseStory.filed("2025-10-09T09:00")
                .dispatched("2025-10-09T09:00", "HS-CG")
                .merged("2025-10-09T11:00")
                .unmerged("2025-10-13T09:00")
                .dispatched("2025-10-13T09:00", "HS-CG")
                .merged("2025-10-13T10:00")
                .unmerged("2025-10-14T09:00")
                .dispatched("2025-10-14T09:00", "HS-CG")
                .awaitClocks(3);

        assertThat(clock(story, ClockKind.HANDLE).time("dueAt")).isEqualTo(at("2025-10-20T14:30"));
    }

    @Test
    void aLaterChangeOfTheLimitStillLeavesTheMergedTimeOut() {
        CaseStory story = CaseStory.filed("2025-10-09T09:00")
                .dispatched("2025-10-09T09:00", "HS-CG")
                .merged("2025-10-09T11:00")
                .unmerged("2025-10-13T09:00")
                .dispatched("2025-10-13T09:00", "HS-CG")
                .changed("2025-10-13T09:10", DemandType.SUGGESTION, Urgency.NORMAL)
                .awaitClocks(3);

        assertThat(clock(story, ClockKind.HANDLE).time("dueAt")).isEqualTo(at("2025-10-24T15:30"));
    }

    @Test
    void afterAReturnBeforeTheMergerTheNextUnitGetsAFreshClock() {
        CaseStory story = CaseStory.filed("2025-10-09T09:00")
                .dispatched("2025-10-09T09:00", "HS-CG")
                .returned("2025-10-09T10:00")
                .merged("2025-10-09T11:00")
                .unmerged("2025-10-13T09:00")
                .dispatched("2025-10-13T10:00", "HS-ZJ")
                .awaitClocks(2);

        assertThat(clock(story, ClockKind.HANDLE).time("startedAt")).isEqualTo(at("2025-10-13T10:00"));
    }

    @Test
    void anUnmergingThatCameTooLateLeavesTheRedoItsOwnClock() {
        CaseStory story = CaseStory.filed("2025-10-09T09:00")
                .dispatched("2025-10-09T09:00", "HS-CG")
                .merged("2025-10-09T11:00")
                .unmerged("2025-10-13T09:00")
                .redone("2025-10-14T09:00", "HS-CG")
                .awaitClocks(2);

        assertThat(clock(story, ClockKind.HANDLE).text("limit")).isEqualTo("3wd");
        assertThat(clock(story, ClockKind.HANDLE).time("startedAt")).isEqualTo(at("2025-10-14T09:00"));
    }

    @Test
    void aCaseMergedBeforeItsFilingHasClocksWhenItIsRedone() {
        CaseStory story = new CaseStory()
                .registered("2025-10-09T09:00")
                .merged("2025-10-09T10:00")
                .redone("2025-10-13T09:00", "HS-CG")
                .awaitClocks(1);

        var handle = clock(story, ClockKind.HANDLE);
        assertThat(handle.text("state")).isEqualTo("RUNNING");
        assertThat(handle.text("limit")).isEqualTo("3wd");
        assertThat(handle.time("startedAt")).isEqualTo(at("2025-10-13T09:00"));
    }

    @Test
    void anUnmergingOfACaseThatIsNotMergedStartsNothing() {
        CaseStory story = CaseStory.filed("2025-10-09T09:00")
                .merged("2025-10-09T10:00")
                .redone("2025-10-10T09:00", "HS-CG")
                .unmerged("2025-10-10T10:00")
                .awaitHeard();

        assertThat(clock(story, ClockKind.TRANSFER).text("state")).isEqualTo("CANCELLED");
        assertThat(story.told()).hasSize(2);
        assertThat(clock(story, ClockKind.HANDLE).text("state")).isEqualTo("RUNNING");
    }
}
