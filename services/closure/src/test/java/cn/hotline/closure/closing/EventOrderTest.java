package cn.hotline.closure.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.hotline.closure.CaseStory;
import cn.hotline.events.CaseArchived;
import cn.hotline.events.CaseClosed;
import cn.hotline.events.EventJson;
import cn.hotline.events.ReviewRequested;
import cn.hotline.events.Topics;
import cn.hotline.events.code.CaseOutcome;
import cn.hotline.events.code.Solved;
import cn.hotline.kernel.Role;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Poll;
import cn.hotline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Events that come twice, in an unexpected order, or unreadable. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class EventOrderTest {
    private static final String ADMIN = Tokens.of(Role.ADMIN);

    @Test
    void a_repeated_delivery_changes_nothing() {
        CaseStory story = new CaseStory().filed().dispatched();
        var reply = EventLog.envelope(story.reply(1, Solved.YES));
        var request = EventLog.envelope(new ReviewRequested(story.caseId, story.caseNo, 1, story.workOrderId));
        story.tell(reply).tell(reply).tell(request).tell(request).reviewRequested();
        marker();
        story.review("PENDING");
    }

    @Test
    void a_case_withdrawn_first_is_neither_reviewed_nor_closed() {
        CaseStory story = new CaseStory().filed().dispatched();
        story.tell(story.reply(1, Solved.YES)).withdrawn().reviewRequested().closingRequested(1);
        story.archiveRequested(CaseOutcome.WITHDRAWN).closure("ARCHIVED");
        assertThat(EventLog.shared().of(story.caseId, CaseClosed.class)).isEmpty();
        story.reviews("PENDING", 0);
        story.reviews("CANCELLED", 0);
    }

    @Test
    void a_withdrawal_after_the_closure_is_ignored() {
        CaseStory story = new CaseStory().filed().dispatched();
        story.tell(story.reply(1, Solved.YES)).closingRequested(1).withdrawn().merged();
        marker();
        story.closure("CLOSED");
    }

    @Test
    void a_merged_case_withdrawn_after_its_lead_had_ended_is_closed_and_may_be_redone() {
        CaseStory story = new CaseStory().filed().merged().withdrawn().callbackRequested(1);
        story.closure("CLOSED");

        story.withdrawn().dispatched().tell(story.reply(1, 1, Solved.YES)).closingRequested(1);
        marker();
        story.closure("CLOSED");
        assertThat(EventLog.shared().of(story.caseId, CaseClosed.class)).isEmpty();

        story.tell(story.reply(2, 1, Solved.YES)).closingRequested(2);
        assertThat(EventLog.shared().await(story.caseId, CaseClosed.class).round())
                .isEqualTo(2);
    }

    @Test
    void an_unmerged_case_is_reviewed_and_closed_by_what_is_replied_from_then_on() {
        CaseStory story = new CaseStory().filed().dispatched();
        story.tell(story.reply(1, Solved.YES))
                .merged()
                .unmerged()
                .reviewRequested()
                .closingRequested(1);
        marker();
        story.reviews("PENDING", 0);
        assertThat(EventLog.shared().of(story.caseId, CaseClosed.class)).isEmpty();

        story.tell(story.reply(2, Solved.YES)).reviewRequested().review("PENDING");
        story.closingRequested(1).closure("CLOSED");
    }

    @Test
    void archiving_ends_an_open_review_and_everything_after_it_is_ignored() {
        CaseStory story = CaseStory.awaitingReview();
        story.review("PENDING");
        story.archiveRequested(CaseOutcome.CLOSED).closingRequested(1).reviewRequested();
        marker();
        story.review("CANCELLED");
        assertThat(EventLog.shared().of(story.caseId, CaseClosed.class)).isEmpty();
    }

    @Test
    void an_unreadable_event_is_parked_with_those_behind_it_and_applied_after_mending() {
        CaseStory story = new CaseStory().filed().dispatched();
        var reply = EventLog.envelope(story.reply(1, Solved.YES));
        EventLog.shared()
                .publishRaw(
                        Topics.CASE_EVENTS,
                        story.caseId.toString(),
                        EventLog.headers(reply),
                        "{\"caseId\": \"" + story.caseId + "\", \"solved\": \"NEARLY\"}");
        story.reviewRequested();
        List<String> parked = Poll.until(() -> parked(story), found -> found.size() == 2);
        CaseStory other = CaseStory.awaitingReview();
        other.review("PENDING");

        Api.as(ADMIN)
                .header("If-Match", "0")
                .body(Map.of("payload", asMap(story.reply(1, Solved.YES)), "note", "代码有误，已更正"))
                .put("/api/v1/parked-events/{id}/payload", parked.get(0))
                .then()
                .statusCode(200);
        replay(parked.get(0), "1");
        replay(parked.get(1), "0");
        assertThat(story.review("PENDING").getString("reply.solved")).isEqualTo("YES");
    }

    private static void replay(String id, String version) {
        Api.as(ADMIN)
                .header("If-Match", version)
                .post("/api/v1/parked-events/{id}/replays", id)
                .then()
                .statusCode(200)
                .body("status", equalTo("REPLAYED"));
    }

    private static List<String> parked(CaseStory story) {
        return Api.as(ADMIN)
                .queryParam("limit", 500)
                .get("/api/v1/parked-events")
                .jsonPath()
                .getList("items.findAll { it.key == '" + story.caseId + "' }.eventId", String.class);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMap(Object event) {
        return EventJson.mapper().convertValue(event, Map.class);
    }

    /** Everything told before has been applied when this returns. */
    private static void marker() {
        CaseStory marker = new CaseStory().archiveRequested(CaseOutcome.ANSWERED);
        EventLog.shared().await(marker.caseId, CaseArchived.class);
    }
}
