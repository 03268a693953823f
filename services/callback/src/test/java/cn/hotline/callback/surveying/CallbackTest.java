package cn.hotline.callback.surveying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;

import cn.hotline.callback.CaseStory;
import cn.hotline.events.CallbackAttempted;
import cn.hotline.events.CallbackCompleted;
import cn.hotline.events.code.CallbackOutcome;
import cn.hotline.events.code.Fault;
import cn.hotline.events.code.Satisfaction;
import cn.hotline.kernel.Role;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Poll;
import cn.hotline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class CallbackTest {
    @Test
    void an_open_task_shows_the_case_and_what_was_replied() {
        CaseStory story = CaseStory.awaitingCallback();
        JsonPath task = story.task("OPEN");
        assertThat(task.getString("title")).isEqualTo("夜间施工噪声扰民");
        assertThat(task.getString("publicReply")).contains("已责令整改");
        assertThat(task.getString("unitName")).isEqualTo("执法一中队");
        assertThat(task.getInt("round")).isEqualTo(1);
        assertThat(task.getList("attempts")).isEmpty();
    }

    @Test
    void the_surveyor_reads_what_the_demand_was_put_right_to() {
        CaseStory story = CaseStory.awaitingCallback();
        assertThat(story.task("OPEN").getString("type")).isEqualTo("COMPLAINT");

        story.changed();

        Poll.until(() -> story.task("OPEN"), task -> "SUGGESTION".equals(task.getString("type")));
    }

    @Test
    void a_satisfied_citizen_completes_the_callback() {
        CaseStory story = CaseStory.awaitingCallback();
        story.attempt(CaseStory.SATISFIED)
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("status", equalTo("COMPLETED"))
                .body("outcome", equalTo("REACHED"))
                .body("attempts[0].recordingId", equalTo("REC-1"))
                .body("attempts[0].by", equalTo("测试回访员"));
        CallbackCompleted told = EventLog.shared().await(story.caseId, CallbackCompleted.class);
        assertThat(told.outcome()).isEqualTo(CallbackOutcome.REACHED);
        assertThat(told.satisfaction()).isEqualTo(Satisfaction.SATISFIED);
        assertThat(told.unit()).isEqualTo(CaseStory.UNIT);
        assertThat(EventLog.shared().of(story.caseId, CallbackAttempted.class)).hasSize(1);
    }

    @Test
    void a_dissatisfied_citizens_reason_is_told_without_personal_data() {
        CaseStory story = CaseStory.awaitingCallback();
        story.attempt(CaseStory.DISSATISFIED).statusCode(200);
        CallbackCompleted told = EventLog.shared().await(story.caseId, CallbackCompleted.class);
        assertThat(told.fault()).isEqualTo(Fault.UNIT);
        assertThat(told.reason()).isEqualTo("噪声仍在，请回电[电话]");
    }

    @Test
    void who_refuses_is_not_asked_again() {
        CaseStory story = CaseStory.awaitingCallback();
        story.attempt("{\"result\": \"REFUSED\"}").statusCode(200).body("outcome", equalTo("REFUSED"));
        assertThat(EventLog.shared()
                        .await(story.caseId, CallbackCompleted.class)
                        .satisfaction())
                .isNull();
        Api.as(CaseStory.surveyor())
                .get("/api/v1/satisfactions/" + story.caseId)
                .then()
                .statusCode(404);
    }

    @Test
    void the_first_verdict_stands_and_the_final_one_beside_it() {
        CaseStory story = CaseStory.awaitingCallback();
        story.attempt(CaseStory.DISSATISFIED).statusCode(200);
        story.callbackRequested(2).attempt(CaseStory.DISSATISFIED).statusCode(200);
        story.callbackRequested(3).attempt(CaseStory.SATISFIED).statusCode(200);
        Api.as(Tokens.of(Role.ANALYST))
                .get("/api/v1/satisfactions/" + story.caseId)
                .then()
                .statusCode(200)
                .body("firstRound", equalTo(1))
                .body("firstSatisfaction", equalTo("DISSATISFIED"))
                .body("firstSolved", equalTo("NO"))
                .body("finalRound", equalTo(3))
                .body("finalSatisfaction", equalTo("SATISFIED"))
                .body("finalAt", notNullValue());
    }

    @Test
    void tasks_are_paged_oldest_first() {
        String earlier = CaseStory.awaitingCallback().task("OPEN").getString("id");
        String later = CaseStory.awaitingCallback().task("OPEN").getString("id");
        Api.as(CaseStory.surveyor())
                .queryParam("limit", 1)
                .queryParam("after", earlier)
                .get("/api/v1/callback-tasks")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(later)));
    }

    @Test
    void the_overview_counts_what_stands_where() {
        CaseStory.awaitingCallback().attempt(CaseStory.SATISFIED).statusCode(200);
        Api.as(Tokens.of(Role.ANALYST))
                .get("/api/v1/overview")
                .then()
                .statusCode(200)
                .body("completedByOutcome.REACHED", greaterThanOrEqualTo(1))
                .body("finalSatisfaction.SATISFIED", greaterThanOrEqualTo(1));
    }
}
