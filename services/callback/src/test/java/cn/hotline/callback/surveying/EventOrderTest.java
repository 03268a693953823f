package cn.hotline.callback.surveying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.hotline.callback.CaseStory;
import cn.hotline.events.CallbackRequested;
import cn.hotline.kernel.UnitCode;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

/** Events that come twice or in an unexpected order. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class EventOrderTest {
    @Test
    void a_round_is_called_back_once_however_often_it_is_asked_for() {
        CaseStory story = new CaseStory().filed();
        var request = EventLog.envelope(new CallbackRequested(story.caseId, story.caseNo, 1, CaseStory.UNIT));
        story.tell(request).tell(request).callbackRequested(1);
        CaseStory.awaitingCallback().task("OPEN");
        story.task("OPEN");
    }

    @Test
    void archiving_cancels_what_is_open_and_nothing_is_opened_after_it() {
        CaseStory story = CaseStory.awaitingCallback();
        JsonPath task = story.task("OPEN");
        story.archived().callbackRequested(2);
        CaseStory.awaitingCallback().task("OPEN");
        assertThat(story.task("CANCELLED").getString("id")).isEqualTo(task.getString("id"));
        story.tasks("OPEN", 0);
        CaseStory.attempt(task.getString("id"), "1", CaseStory.SATISFIED)
                .statusCode(409)
                .body("code", equalTo("task-settled"));
    }

    @Test
    void archiving_leaves_a_completed_callback_as_it_is() {
        CaseStory story = CaseStory.awaitingCallback();
        story.attempt(CaseStory.SATISFIED).statusCode(200);
        story.archived();
        CaseStory.awaitingCallback().task("OPEN");
        assertThat(story.task("COMPLETED").getLong("version")).isEqualTo(1);
    }

    @Test
    void a_merged_case_shows_the_reply_to_its_lead() {
        CaseStory lead = new CaseStory().filed().dispatched().replied();
        CaseStory merged = new CaseStory().registered().mergedInto(lead).callbackRequested(1);
        JsonPath task = merged.task("OPEN");
        assertThat(task.getString("title")).isEqualTo("夜间施工");
        assertThat(task.getString("publicReply")).contains(lead.caseNo.value());
    }

    @Test
    void an_unmerged_case_shows_its_own_reply() {
        CaseStory lead = new CaseStory().filed().dispatched().replied();
        CaseStory alone = new CaseStory()
                .filed()
                .mergedInto(lead)
                .unmergedFrom(lead)
                .dispatched()
                .replied();
        JsonPath task = alone.callbackRequested(1).task("OPEN");
        assertThat(task.getString("publicReply")).contains(alone.caseNo.value());
    }

    @Test
    void a_callback_without_unit_or_snapshot_can_still_be_made() {
        CaseStory story = new CaseStory();
        story.tell(new CallbackRequested(story.caseId, story.caseNo, 1, null));
        assertThat(story.task("OPEN").getString("title")).isNull();
        story.attempt(CaseStory.SATISFIED).statusCode(200);
    }

    @Test
    void a_unit_never_seen_before_is_known_by_its_own_code() {
        CaseStory story = new CaseStory().filed();
        story.tell(new CallbackRequested(story.caseId, story.caseNo, 1, new UnitCode("HS-NEW")));
        assertThat(story.task("OPEN").getString("unit")).isEqualTo("HS-NEW");
    }
}
