package cn.hotline.closure.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;

import cn.hotline.closure.CaseStory;
import cn.hotline.events.CaseArchived;
import cn.hotline.events.CaseClosed;
import cn.hotline.events.Replied;
import cn.hotline.events.code.CaseOutcome;
import cn.hotline.events.code.CaseResult;
import cn.hotline.events.code.Solved;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.id.Ids;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ClosingTest {
    @ParameterizedTest
    @CsvSource({"YES,SOLVED", "PARTLY,PARTLY_SOLVED", "NO,EXPLAINED"})
    void a_case_closes_with_the_result_and_the_time_of_its_reply(Solved solved, CaseResult result) {
        CaseStory story = new CaseStory().filed().dispatched();
        var reply = EventLog.envelope(story.reply(1, solved));
        story.tell(reply).closingRequested(1);
        CaseClosed closed = EventLog.shared().await(story.caseId, CaseClosed.class);
        assertThat(closed.result()).isEqualTo(result);
        assertThat(closed.repliedAt()).isEqualTo(reply.time());
        assertThat(closed.unit()).isEqualTo(CaseStory.UNIT);
        assertThat(story.closure("CLOSED").getString("result")).isEqualTo(result.name());
    }

    @Test
    void the_reply_that_counts_is_the_last_one() {
        CaseStory story = new CaseStory().filed().dispatched();
        story.tell(story.reply(1, Solved.NO)).tell(story.reply(2, Solved.YES)).closingRequested(1);
        assertThat(EventLog.shared().await(story.caseId, CaseClosed.class).result())
                .isEqualTo(CaseResult.SOLVED);
    }

    @Test
    void a_case_closes_again_after_a_redo_but_once_per_round() {
        CaseStory story = new CaseStory().filed().dispatched();
        Replied first = story.reply(1, Solved.NO);
        story.tell(first).closingRequested(1).closingRequested(1);
        story.tell(inRound2(story, first)).closingRequested(2).archiveRequested(CaseOutcome.CLOSED);
        EventLog.shared().await(story.caseId, CaseArchived.class);
        assertThat(EventLog.shared().of(story.caseId, CaseClosed.class))
                .extracting(CaseClosed::round)
                .containsExactly(1, 2);
        assertThat(story.closure("ARCHIVED").getInt("round")).isEqualTo(2);
    }

    @Test
    void a_reopened_case_closes_in_its_next_round_and_is_archived_anew() {
        CaseStory story = new CaseStory().filed().dispatched();
        Replied first = story.reply(1, Solved.YES);
        story.tell(first).closingRequested(1).archiveRequested(CaseOutcome.CLOSED).closure("ARCHIVED");

        story.closingRequested(2).reopened(2).reopened(2);
        JsonPath reopened = story.closure("CLOSED");
        assertThat(reopened.getString("outcome")).isNull();
        assertThat(reopened.getString("archivedAt")).isNull();
        story.tell(inRound2(story, first)).closingRequested(2).archiveRequested(CaseOutcome.CLOSED);

        EventLog.shared().await(story.caseId, CaseArchived.class, 2);
        assertThat(EventLog.shared().of(story.caseId, CaseClosed.class))
                .extracting(CaseClosed::round)
                .containsExactly(1, 2);
        story.closure("ARCHIVED");
    }

    @ParameterizedTest
    @EnumSource(CaseOutcome.class)
    void a_case_is_archived_once_as_the_process_says(CaseOutcome outcome) {
        CaseStory story = new CaseStory().archiveRequested(outcome).archiveRequested(CaseOutcome.CLOSED);
        CaseStory marker = new CaseStory().archiveRequested(CaseOutcome.ANSWERED);
        EventLog.shared().await(marker.caseId, CaseArchived.class);
        assertThat(EventLog.shared().of(story.caseId, CaseArchived.class))
                .extracting(CaseArchived::outcome)
                .containsExactly(outcome);
        Api.as(CaseStory.reviewer())
                .queryParam("outcome", outcome)
                .queryParam("limit", 500)
                .get("/api/v1/closures")
                .then()
                .statusCode(200)
                .body("items.caseNo", hasItem(story.caseNo.value()))
                .body("items.status", everyItem(equalTo("ARCHIVED")));
    }

    @Test
    void the_overview_counts_what_stands_where() {
        CaseStory.awaitingReview().review("PENDING");
        new CaseStory().archiveRequested(CaseOutcome.REFUSED).closure("ARCHIVED");
        Api.as(Tokens.of(Role.ANALYST))
                .get("/api/v1/overview")
                .then()
                .statusCode(200)
                .body("pendingReviews", greaterThanOrEqualTo(1))
                .body("archivedByOutcome.REFUSED", greaterThanOrEqualTo(1));
    }

    @Test
    void what_is_not_there_or_not_allowed_is_refused() {
        Api.as(CaseStory.reviewer())
                .get("/api/v1/closures/" + Ids.next())
                .then()
                .statusCode(404);
        Api.as(Tokens.of(Role.HANDLER)).get("/api/v1/closures").then().statusCode(403);
        Api.as(Tokens.of(Role.AGENT)).get("/api/v1/overview").then().statusCode(403);
        Api.anonymous().get("/api/v1/overview").then().statusCode(401);
        Api.as(CaseStory.reviewer()).get("/api/v1/closures?status=GONE").then().statusCode(400);
    }

    private static Replied inRound2(CaseStory story, Replied reply) {
        return new Replied(
                story.caseId,
                story.caseNo,
                story.workOrderId,
                reply.unit(),
                2,
                1,
                reply.veracity(),
                reply.contactedAt(),
                reply.evidence(),
                Solved.YES,
                null,
                reply.measures(),
                reply.publicReply(),
                null);
    }
}
