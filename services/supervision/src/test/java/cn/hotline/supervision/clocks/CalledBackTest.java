package cn.hotline.supervision.clocks;

import static cn.hotline.supervision.CaseStory.at;
import static cn.hotline.supervision.SupervisionTest.as;
import static cn.hotline.supervision.SupervisionTest.clock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import cn.hotline.events.code.ClockKind;
import cn.hotline.kernel.Role;
import cn.hotline.supervision.CaseStory;
import cn.hotline.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** A merged case whose lead has ended is called back 回访: an unmerging 拆分并案 that crosses this comes too late, on either side of it. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class CalledBackTest {
    @Test
    void whatAnUnmergingStartedJustBeforeIsCancelled() {
        CaseStory story = CaseStory.filed("2025-10-09T09:00")
                .merged("2025-10-09T10:00")
                .unmerged("2025-10-10T09:00")
                .calledBack("2025-10-10T09:01")
                .awaitHeard();

        assertThat(clock(story, ClockKind.TRANSFER).text("state")).isEqualTo("CANCELLED");
        assertThat(clock(story, ClockKind.TRANSFER).time("stoppedAt")).isEqualTo(at("2025-10-10T09:01"));
    }

    @Test
    void anUnmergingAfterItStartsNothing() {
        CaseStory story = CaseStory.filed("2025-10-09T09:00")
                .merged("2025-10-09T10:00")
                .calledBack("2025-10-10T09:00")
                .unmerged("2025-10-10T09:01")
                .awaitHeard();

        as(Role.SUPERVISOR)
                .get("/api/v1/clocks?caseId=" + story.caseId)
                .then()
                .statusCode(200)
                .body("items.state", contains("CANCELLED", "RUNNING"))
                .body("items.clock", contains("TRANSFER", "CALLBACK"));
    }

    @Test
    void itsRedoHasAHandleClockOfItsOwnInEitherOrder() {
        CaseStory before = CaseStory.filed("2025-10-09T09:00")
                .dispatched("2025-10-09T09:00", "HS-CG")
                .merged("2025-10-09T10:00")
                .unmerged("2025-10-10T09:00")
                .calledBack("2025-10-10T09:01")
                .redone("2025-10-13T09:00", "HS-CG")
                .awaitClocks(2);
        CaseStory after = CaseStory.filed("2025-10-09T09:00")
                .dispatched("2025-10-09T09:00", "HS-CG")
                .merged("2025-10-09T10:00")
                .calledBack("2025-10-10T09:00")
                .unmerged("2025-10-10T09:01")
                .redone("2025-10-13T09:00", "HS-CG")
                .awaitClocks(2);

        for (CaseStory story : new CaseStory[] {before, after}) {
            assertThat(clock(story, ClockKind.HANDLE).text("limit")).isEqualTo("3wd");
            assertThat(clock(story, ClockKind.HANDLE).time("startedAt")).isEqualTo(at("2025-10-13T09:00"));
        }
    }
}
