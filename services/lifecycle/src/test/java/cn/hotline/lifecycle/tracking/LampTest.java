package cn.hotline.lifecycle.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.hotline.events.ClockDue;
import cn.hotline.events.ClockStopped;
import cn.hotline.events.ClocksStarted;
import cn.hotline.events.code.ClockKind;
import cn.hotline.kernel.id.WorkOrderId;
import cn.hotline.lifecycle.CaseStory;
import cn.hotline.lifecycle.Reader;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Poll;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class LampTest {
    private static final Instant NOW = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
    private static final Instant PAST = NOW.minus(Duration.ofHours(1));
    private static final Instant SOON = NOW.plus(Duration.ofHours(1));
    private static final Instant LATER = NOW.plus(Duration.ofDays(300));
    private final CaseStory story = new CaseStory().filed().dispatched();

    @Test
    void a_case_is_green_then_yellow_then_red_by_the_time_of_day_alone() {
        assertLamp(new CaseStory().filed().dispatched().clocked(PAST, LATER, "5wd"), "GREEN");
        assertLamp(new CaseStory().filed().dispatched().clocked(PAST.minusSeconds(80_000), SOON, "PT24H"), "YELLOW");
        assertLamp(new CaseStory().filed().dispatched().clocked(PAST.minusSeconds(80_000), PAST, "5wd"), "RED");
    }

    @Test
    void what_supervision_urged_is_yellow_whatever_was_reckoned() {
        assertLamp(story.clocked(PAST, LATER, "5wd").urgedByLamp(LATER), "YELLOW");
    }

    @Test
    void no_lamp_is_lit_while_the_reply_is_with_the_reviewer_and_a_rejection_lights_it_again() {
        story.clocked(PAST, PAST, "5wd").signed().replied();
        Reader.awaitStatus(story, "REPLIED");
        Reader.see(story).body("lamp", nullValue(), "dueAt", equalTo(PAST.toString()));

        story.rejected();

        assertLamp(story, "RED");
    }

    @Test
    void a_stopped_clock_says_whether_in_time_and_keeps_its_due_time() {
        story.clocked(PAST, LATER, "5wd").signed().replied().approved().clockStopped(LATER, true);
        Reader.awaitLine(story, "supervision.clock-stopped", 1);

        Reader.see(story).body("lamp", nullValue(), "inTime", equalTo(true), "dueAt", equalTo(LATER.toString()));
    }

    @Test
    void the_clock_of_an_order_taken_back_runs_no_more_and_a_late_word_of_it_changes_nothing() {
        story.clocked(PAST, PAST, "5wd").returnRequested().returnGranted();
        Reader.awaitLine(story, "dispatch.return-granted", 1);
        Reader.see(story).body("lamp", nullValue());
        story.clocked(PAST, PAST, "5wd");
        WorkOrderId unknown = WorkOrderId.next();
        story.dispatched()
                .tell(new ClocksStarted(
                        story.id,
                        story.caseNo,
                        unknown,
                        CaseStory.SQUAD,
                        List.of(new ClockDue(ClockKind.HANDLE, PAST, PAST, "5wd"))))
                .tell(new ClockStopped(
                        story.id,
                        story.caseNo,
                        unknown,
                        CaseStory.SQUAD,
                        ClockKind.HANDLE,
                        1,
                        PAST,
                        PAST,
                        PAST,
                        true,
                        1));
        Reader.awaitLine(story, "supervision.clock-stopped", 1);

        Reader.see(story).body("lamp", nullValue(), "dueAt", nullValue(), "inTime", nullValue());
    }

    @Test
    void a_limit_nobody_can_read_still_has_its_due_time() {
        ClockDue odd = new ClockDue(ClockKind.HANDLE, PAST, SOON, "until noon");

        assertThat(NearDue.of(odd)).isEqualTo(SOON);
    }

    private static void assertLamp(CaseStory story, String lamp) {
        Reader.awaitLine(story, "supervision.clocks-started", 1);
        Poll.until(
                () -> Api.as(Reader.AGENT)
                        .get("/api/v1/cases/" + story.id)
                        .jsonPath()
                        .getString("lamp"),
                lamp::equals);
        for (Lamp each : Lamp.values()) {
            List<String> found = Api.as(Reader.AGENT)
                    .get("/api/v1/cases?limit=500&caseId=" + story.id + "&lamp=" + each)
                    .jsonPath()
                    .getList("items.caseId", String.class);
            assertThat(found.isEmpty()).as(each.name()).isEqualTo(!each.name().equals(lamp));
        }
    }
}
