package cn.hotline.supervision.clocks;

import static cn.hotline.supervision.CaseStory.at;
import static cn.hotline.supervision.SupervisionTest.clock;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.events.ClockStopped;
import cn.hotline.events.code.ClockKind;
import cn.hotline.kernel.Role;
import cn.hotline.supervision.CaseStory;
import cn.hotline.supervision.SupervisionTest;
import cn.hotline.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** A case unmerged 拆分并案 and merged again before it had a unit. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class MergedAgainTest {
    @Test
    void theHandleClockStillKnowsWhatItHadCounted() {
        CaseStory story = mergedTwiceBetweenTwoDispatches();

        var handle = clock(story, ClockKind.HANDLE);
        assertThat(handle.time("startedAt")).isEqualTo(at("2025-10-09T09:00"));
        assertThat(handle.time("dueAt")).isEqualTo(at("2025-10-20T14:30"));

        story.replied("2025-10-14T11:00", 1).approved("2025-10-14T12:00");
        ClockStopped stopped = story.stopped(ClockKind.HANDLE);
        assertThat(stopped.workingMinutes()).isEqualTo(120 + 60 + 120);
    }

    @Test
    void itsLedgerLeavesOutBothTimes() {
        CaseStory story = mergedTwiceBetweenTwoDispatches();

        assertThat(SupervisionTest.as(Role.SUPERVISOR)
                        .get("/api/v1/clocks/" + clock(story, ClockKind.HANDLE).text("id") + "/ledger")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getList("sentences", String.class))
                .contains(
                        "2025-10-09 11:00 并案，2025-10-13 09:00 拆分并案，其间不计。",
                        "2025-10-13 10:00 并案，2025-10-14 09:00 拆分并案，其间不计。",
                        "2025-10-13（工作日）09:00–10:00 计 60 分钟，累计 180 分钟。");
    }

    @Test
    void theTransferClockLeavesOutBothTimesToo() {
        CaseStory story = CaseStory.filed("2025-10-09T09:00")
                .merged("2025-10-09T09:30")
                .unmerged("2025-10-10T09:00")
                .merged("2025-10-10T09:30")
                .unmerged("2025-10-13T09:00")
                .dispatched("2025-10-13T10:01", "HS-CG");

        ClockStopped stopped = story.stopped(ClockKind.TRANSFER);

        assertThat(stopped.dueAt()).isEqualTo(at("2025-10-13T10:00"));
        assertThat(stopped.inTime()).isFalse();
        assertThat(stopped.workingMinutes()).isEqualTo(121);
    }

    private static CaseStory mergedTwiceBetweenTwoDispatches() {
        return CaseStory.filed("2025-10-09T09:00")
                .dispatched("2025-10-09T09:00", "HS-CG")
                .merged("2025-10-09T11:00:00.123456")
                .unmerged("2025-10-13T09:00")
                .merged("2025-10-13T10:00")
                .unmerged("2025-10-14T09:00")
                .dispatched("2025-10-14T10:00", "HS-ZJ")
                .awaitClocks(2);
    }
}
