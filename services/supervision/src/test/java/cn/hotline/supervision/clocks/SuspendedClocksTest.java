package cn.hotline.supervision.clocks;

import static cn.hotline.supervision.CaseStory.at;
import static cn.hotline.supervision.SupervisionTest.as;
import static cn.hotline.supervision.SupervisionTest.clock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import cn.hotline.events.ClockStopped;
import cn.hotline.events.HandlingResumed;
import cn.hotline.events.SuspensionGranted;
import cn.hotline.events.code.ClockKind;
import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.Urgency;
import cn.hotline.kernel.Role;
import cn.hotline.supervision.CaseStory;
import cn.hotline.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 挂账: a complaint dispatched on Monday, 13 October 2025, 09:00, due Friday 17:30. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class SuspendedClocksTest {
    @Test
    void itGoesOnWithWhatRemained() {
        CaseStory story = running().suspended("2025-10-14T11:00:20").awaitHeard();
        assertThat(clock(story, ClockKind.HANDLE).text("state")).isEqualTo("SUSPENDED");
        assertThat(clock(story, ClockKind.HANDLE).time("dueAt")).isEqualTo(at("2025-10-17T17:30"));
        as(Role.SUPERVISOR)
                .body("{\"caseId\":\"" + story.caseId + "\",\"note\":\"请抓紧\"}")
                .post("/api/v1/urges")
                .then()
                .statusCode(409)
                .body("code", is("nothing-to-urge"));

        story.resumed("2025-10-20T14:00:40").awaitClocks(2);
        assertThat(clock(story, ClockKind.HANDLE).text("state")).isEqualTo("RUNNING");
        assertThat(clock(story, ClockKind.HANDLE).time("dueAt")).isEqualTo(at("2025-10-24T10:30"));

        story.replied("2025-10-24T10:30:59", 1).approved("2025-10-24T12:00");
        ClockStopped stopped = story.stopped(ClockKind.HANDLE);
        assertThat(stopped.inTime()).isTrue();
        assertThat(stopped.workingMinutes()).isEqualTo(5 * 420);
    }

    @Test
    void itsLedgerNamesTheSuspension() {
        CaseStory story = running().suspended("2025-10-14T11:00").awaitHeard();
        assertThat(sentences(story))
                .contains("2025-10-14 11:00 起挂账，其间不计、不催办；恢复办理后接着计时。")
                .anyMatch(sentence -> sentence.startsWith("挂账前的到期时间：2025-10-17 17:30"));

        story.resumed("2025-10-20T14:00").awaitClocks(2);
        assertThat(sentences(story))
                .contains(
                        "2025-10-14 11:00 至 2025-10-20 14:00 挂账，其间不计。",
                        "2025-10-14（工作日）09:00–11:00 计 120 分钟，累计 540 分钟。",
                        "2025-10-20（工作日）14:00–17:30 计 210 分钟，累计 750 分钟。",
                        "现仍在计时。");
    }

    @Test
    void usedUpBeforeItIsOverdueAtOnce() {
        CaseStory story = running()
                .suspended("2025-10-20T10:00")
                .resumed("2025-10-27T10:00")
                .awaitClocks(2);

        assertThat(clock(story, ClockKind.HANDLE).time("dueAt")).isEqualTo(at("2025-10-17T17:30"));
        assertThat(story.orderClocks(2).clocks()).singleElement().matches(due -> due.dueAt()
                .equals(at("2025-10-17T17:30")));
    }

    @Test
    void anotherLimitAndAnExtensionMeanwhileCountWhenItGoesOn() {
        CaseStory story = running()
                .suspended("2025-10-14T09:00")
                .changed("2025-10-15T09:00", DemandType.CONSULTATION, Urgency.NORMAL)
                .extended("2025-10-15T10:00", "1wd")
                .awaitClocks(3);
        assertThat(clock(story, ClockKind.HANDLE).text("state")).isEqualTo("SUSPENDED");

        story.resumed("2025-10-20T09:00").awaitClocks(4);
        assertThat(clock(story, ClockKind.HANDLE).time("dueAt")).isEqualTo(at("2025-10-21T17:30"));
    }

    @Test
    void toldTwiceOrTooLateItCountsOnce() {
        CaseStory story = running();
        SuspensionGranted granted = story.suspending();
        HandlingResumed resumed = story.resuming();
        story.tell("2025-10-14T09:00", granted)
                .tell("2025-10-14T10:00", granted)
                .tell("2025-10-15T09:00", resumed)
                .tell("2025-10-15T10:00", resumed)
                .tell("2025-10-16T10:00", granted)
                .awaitHeard();

        assertThat(clock(story, ClockKind.HANDLE).text("state")).isEqualTo("RUNNING");
        assertThat(clock(story, ClockKind.HANDLE).time("dueAt")).isEqualTo(at("2025-10-20T17:30"));
        assertThat(story.told()).hasSize(3);
    }

    @Test
    void aSuspensionToldAfterItsEndDoesNotLetTheClockStandStillForever() {
        CaseStory story = running();
        SuspensionGranted granted = story.suspending();
        story.tell("2025-10-15T09:00", story.resuming())
                .tell("2025-10-14T09:00", granted)
                .awaitHeard();

        assertThat(clock(story, ClockKind.HANDLE).text("state")).isEqualTo("RUNNING");
        assertThat(clock(story, ClockKind.HANDLE).time("dueAt")).isEqualTo(at("2025-10-17T17:30"));
    }

    @Test
    void whatEndsASuspendedCaseEndsItsClock() {
        CaseStory withdrawn = running().suspended("2025-10-14T09:00").withdrawn("2025-10-15T09:00");
        CaseStory archived = running().suspended("2025-10-14T09:00").archived("2025-10-15T09:00");
        CaseStory reassigned = running()
                .suspended("2025-10-14T09:00")
                .reassigned("2025-10-15T09:00", "HS-SW")
                .resumed("2025-10-15T09:01")
                .awaitHeard();

        for (CaseStory story : List.of(withdrawn, archived, reassigned)) {
            assertThat(clock(story, ClockKind.HANDLE).text("state")).isEqualTo("CANCELLED");
            assertThat(clock(story, ClockKind.HANDLE).time("stoppedAt")).isEqualTo(at("2025-10-15T09:00"));
            assertThat(sentences(story)).contains("2025-10-14 09:00 至 2025-10-15 09:00 挂账，其间不计。");
        }
    }

    @Test
    void mergedWhileSuspendedItGoesOnAfterTheUnmergingWithWhatRemainedAndItsExtension() {
        CaseStory story = running()
                .extended("2025-10-13T10:00", "1wd")
                .suspended("2025-10-14T09:00")
                .merged("2025-10-15T10:00")
                .unmerged("2025-10-20T09:00")
                .dispatched("2025-10-20T09:00", "HS-ZJ")
                .awaitClocks(3);

        assertThat(clock(story, ClockKind.HANDLE).text("state")).isEqualTo("RUNNING");
        assertThat(clock(story, ClockKind.HANDLE).time("dueAt")).isEqualTo(at("2025-10-24T17:30"));
        assertThat(sentences(story))
                .contains(
                        "2025-10-14 09:00 至 2025-10-15 10:00 挂账，其间不计。",
                        "2025-10-15 10:00 并案，2025-10-20 09:00 拆分并案，其间不计。");
    }

    private static List<String> sentences(CaseStory story) {
        return as(Role.SUPERVISOR)
                .get("/api/v1/clocks/" + clock(story, ClockKind.HANDLE).text("id") + "/ledger")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("sentences", String.class);
    }

    private static CaseStory running() {
        return CaseStory.filed("2025-10-13T09:00")
                .dispatched("2025-10-13T09:00", "HS-CG")
                .signed("2025-10-13T09:30")
                .awaitClocks(1);
    }
}
