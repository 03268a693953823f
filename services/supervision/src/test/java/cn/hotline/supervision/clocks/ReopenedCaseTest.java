package cn.hotline.supervision.clocks;

import static cn.hotline.supervision.CaseStory.at;
import static cn.hotline.supervision.SupervisionTest.clock;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.events.CaseReopened;
import cn.hotline.events.code.ClockKind;
import cn.hotline.kernel.UnitCode;
import cn.hotline.supervision.CaseStory;
import cn.hotline.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** 归档后重办: the clocks of an archived case run again from its redo on, and end with its next archiving. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ReopenedCaseTest {
    private final CaseStory told = CaseStory.filed("2025-10-09T09:00").dispatched("2025-10-09T09:00", "HS-CG");

    @Test
    void theRedoOfAReopenedCaseHasItsOwnClockOfHalfTheLimit() {
        CaseStory story = archived().tell("2025-10-13T09:00", reopened()).tell("2025-10-13T09:00", reopened());
        story.withdrawn("2025-10-13T09:01").redone("2025-10-13T09:02", "HS-CG").awaitClocks(2);

        assertThat(clock(story, ClockKind.HANDLE).text("limit")).isEqualTo("3wd");
        assertThat(clock(story, ClockKind.HANDLE).text("state")).isEqualTo("RUNNING");

        story.archived("2025-10-13T10:00").awaitHeard();

        assertThat(clock(story, ClockKind.HANDLE).text("state")).isEqualTo("CANCELLED");
        assertThat(clock(story, ClockKind.HANDLE).time("stoppedAt")).isEqualTo(at("2025-10-13T10:00"));
    }

    @Test
    void withoutTheReopeningALateOrderStartsNothing() {
        CaseStory story = archived();

        story.redone("2025-10-13T09:02", "HS-CG").awaitHeard();

        assertThat(clock(story, ClockKind.HANDLE).time("startedAt")).isEqualTo(at("2025-10-09T09:00"));
    }

    private CaseStory archived() {
        return told.signed("2025-10-09T10:00")
                .replied("2025-10-09T11:00", 1)
                .approved("2025-10-09T12:00")
                .closed("2025-10-10T09:00")
                .archived("2025-10-10T10:00")
                .awaitHeard();
    }

    private CaseReopened reopened() {
        return new CaseReopened(told.caseId, told.caseNo, 2, new UnitCode("HS-CG"));
    }
}
