package cn.hotline.supervision.clocks;

import static cn.hotline.supervision.CaseStory.at;
import static cn.hotline.supervision.SupervisionTest.clock;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.events.ClockDue;
import cn.hotline.events.ClockStopped;
import cn.hotline.events.ClocksStarted;
import cn.hotline.events.ExtensionGranted;
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

/** 延期: a complaint dispatched on Monday, 13 October 2025, 09:00, due Friday 17:30. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ExtendedClocksTest {
    private static final String START = "2025-10-13T09:00";

    @Test
    void theHandleClockIsDueLaterAndTheOthersAreTold() {
        CaseStory story = running().extended("2025-10-15T10:00", "3wd").awaitClocks(2);

        ClocksStarted told = story.orderClocks(2);
        assertThat(told.workOrderId()).isEqualTo(story.order());
        assertThat(told.clocks())
                .containsExactly(new ClockDue(ClockKind.HANDLE, at(START), at("2025-10-22T17:30"), "5wd"));
        assertThat(clock(story, ClockKind.HANDLE).time("yellowAt")).isEqualTo(at("2025-10-22T09:00"));
        assertThat(clock(story, ClockKind.SIGN).time("dueAt")).isEqualTo(at("2025-10-13T14:30"));
    }

    @Test
    void extensionsAddUpAndAnotherLimitKeepsThem() {
        CaseStory story = running()
                .extended("2025-10-15T10:00", "3wd")
                .extended("2025-10-21T10:00", "1wd")
                .awaitClocks(3);
        assertThat(clock(story, ClockKind.HANDLE).time("dueAt")).isEqualTo(at("2025-10-23T17:30"));

        story.changed("2025-10-22T09:00", DemandType.CONSULTATION, Urgency.NORMAL)
                .awaitClocks(4);
        assertThat(clock(story, ClockKind.HANDLE).time("dueAt")).isEqualTo(at("2025-10-20T17:30"));

        story.changed("2025-10-22T09:10", DemandType.CONSULTATION, Urgency.URGENT)
                .awaitClocks(5);
        assertThat(clock(story, ClockKind.HANDLE).time("dueAt")).isEqualTo(at("2025-10-17T17:30"));
    }

    @Test
    void oneGrantedWhileTheReplyIsWithTheReviewerMakesItInTime() {
        CaseStory story = running()
                .replied("2025-10-20T09:00", 1)
                .extended("2025-10-20T09:05", "1wd")
                .approved("2025-10-20T10:00");

        ClockStopped stopped = story.stopped(ClockKind.HANDLE);
        assertThat(stopped.dueAt()).isEqualTo(at("2025-10-20T17:30"));
        assertThat(stopped.inTime()).isTrue();
    }

    @Test
    void theSameExtensionToldTwiceCountsOnce() {
        CaseStory story = running();
        ExtensionGranted granted = story.extending("1wd");
        story.tell("2025-10-15T10:00", granted)
                .tell("2025-10-15T10:01", granted)
                .awaitHeard();

        assertThat(clock(story, ClockKind.HANDLE).time("dueAt")).isEqualTo(at("2025-10-20T17:30"));
        assertThat(story.told()).hasSize(3);
    }

    @Test
    void oneThatComesAfterTheEndOrForAnEarlierOrderChangesNothing() {
        CaseStory ended = running();
        ExtensionGranted late = ended.extending("1wd");
        ended.replied("2025-10-14T09:00", 1).approved("2025-10-14T10:00").tell("2025-10-14T10:01", late);
        CaseStory moved = running();
        ExtensionGranted earlier = moved.extending("1wd");
        moved.returned("2025-10-14T09:00")
                .dispatched("2025-10-14T09:00", "HS-SW")
                .tell("2025-10-14T09:01", earlier)
                .awaitHeard();

        assertThat(clock(ended, ClockKind.HANDLE).time("dueAt")).isEqualTo(at("2025-10-17T17:30"));
        assertThat(clock(moved, ClockKind.HANDLE).time("dueAt")).isEqualTo(at("2025-10-20T17:30"));
        assertThat(moved.told()).hasSize(3);
    }

    @Test
    void theLedgerShowsEachWithItsTime() {
        CaseStory story = running().extended("2025-10-15T10:00", "1wd").awaitClocks(2);

        var ledger = SupervisionTest.as(Role.SUPERVISOR)
                .get("/api/v1/clocks/" + clock(story, ClockKind.HANDLE).text("id") + "/ledger")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(ledger.getList("sentences", String.class))
                .containsSubsequence(
                        "2025-10-17（工作日）13:30–17:30 计 240 分钟，累计 2100 分钟。",
                        "2025-10-15 10:00 准予延期 1 个工作日，到期时间由 2025-10-17 17:30 顺延至 2025-10-20 17:30。",
                        "2025-10-18（周末）不计。",
                        "2025-10-20（工作日）13:30–17:30 计 240 分钟，累计 420 分钟。",
                        "到期时间：2025-10-20 17:30；自 2025-10-20 09:00 起为临期（黄灯）。");
        assertThat(ledger.getString("extensions[0].extra")).isEqualTo("1wd");
        assertThat(ledger.getString("extensions[0].to"))
                .isEqualTo(at("2025-10-20T17:30").toString());
    }

    private static CaseStory running() {
        return CaseStory.filed(START)
                .dispatched(START, "HS-CG")
                .signed("2025-10-13T09:30")
                .awaitClocks(1);
    }
}
