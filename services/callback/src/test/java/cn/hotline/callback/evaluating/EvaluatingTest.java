package cn.hotline.callback.evaluating;

import static cn.hotline.callback.evaluating.EvaluatorsDesk.NO_ANSWER;
import static cn.hotline.callback.evaluating.EvaluatorsDesk.URL;
import static cn.hotline.callback.evaluating.EvaluatorsDesk.attempt;
import static cn.hotline.callback.evaluating.EvaluatorsDesk.evaluator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.hotline.callback.CaseStory;
import cn.hotline.events.EvaluationCompleted;
import cn.hotline.events.code.CallbackOutcome;
import cn.hotline.events.code.Satisfaction;
import cn.hotline.events.code.Solved;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.MovableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The evaluator's calls 第三方评价, and how they end. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class EvaluatingTest {
    @Inject
    MovableClock clock;

    private CaseStory story;
    private String id;

    @BeforeEach
    void a_case_that_was_drawn() {
        EvaluatorsDesk.open();
        story = EvaluatorsDesk.drawn();
        id = EvaluatorsDesk.id(story);
    }

    @AfterEach
    void the_clock_runs_again() {
        clock.release();
    }

    @Test
    void a_citizen_who_is_reached_ends_it_and_the_reason_is_masked() {
        attempt(id, EvaluatorsDesk.DISSATISFIED)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("status", equalTo("COMPLETED"))
                .body("outcome", equalTo("REACHED"))
                .body("answers.solved", equalTo("PARTLY"))
                .body("answers.reason", equalTo("请回电[电话]"));

        EvaluationCompleted told = EventLog.shared().await(story.caseId, EvaluationCompleted.class);
        assertThat(told.outcome()).isEqualTo(CallbackOutcome.REACHED);
        assertThat(told.satisfaction()).isEqualTo(Satisfaction.DISSATISFIED);
        assertThat(told.solved()).isEqualTo(Solved.PARTLY);
        attempt(id, EvaluatorsDesk.SATISFIED).then().statusCode(409).body("code", equalTo("evaluation-settled"));
    }

    @Test
    void a_refusal_ends_it_without_an_answer() {
        attempt(id, "{\"result\": \"REFUSED\"}").then().statusCode(200).body("outcome", equalTo("REFUSED"));

        EvaluationCompleted told = EventLog.shared().await(story.caseId, EvaluationCompleted.class);
        assertThat(told.satisfaction()).isNull();
        assertThat(told.solved()).isNull();
    }

    @Test
    void nobody_is_unreachable_before_enough_calls_on_enough_days_and_parts_of_the_day() {
        clock.set("2026-11-23T09:00");
        attempt(id, NO_ANSWER).then().statusCode(200).body("status", equalTo("OPEN"));
        clock.set("2026-11-23T10:00");
        attempt(id, "{\"result\": \"INVALID_NUMBER\"}").then().statusCode(200).body("status", equalTo("OPEN"));
        clock.set("2026-11-23T15:00");
        attempt(id, NO_ANSWER).then().statusCode(200).body("status", equalTo("OPEN"));
        assertThat(listed("callableNow=true")).doesNotContain(id);
        clock.set("2026-11-24T09:00");
        assertThat(listed("callableNow=true")).contains(id);
        attempt(id, NO_ANSWER).then().statusCode(200).body("outcome", equalTo("UNREACHABLE"));
    }

    @Test
    void it_changes_nothing_of_the_callback() {
        CaseStory calledBack = CaseStory.awaitingCallback(EvaluatorsDesk.DRAWN, "HOTLINE");
        calledBack.attempt(CaseStory.SATISFIED).statusCode(200);
        calledBack.archivedAt(EvaluatorsDesk.THEN);
        List<Map<String, Object>> before = callback(calledBack);

        attempt(EvaluatorsDesk.id(calledBack), EvaluatorsDesk.DISSATISFIED)
                .then()
                .statusCode(200);
        EventLog.shared().await(calledBack.caseId, EvaluationCompleted.class);

        assertThat(callback(calledBack)).isEqualTo(before);
        assertThat(before.get(0)).containsEntry("finalSatisfaction", "SATISFIED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|{\"result\": \"REACHED\"}|422|questionnaire-required",
                "0|{\"result\": \"NO_ANSWER\", \"answers\": {\"solved\": \"YES\", \"satisfaction\": \"SATISFIED\"}}|422|questionnaire-not-allowed",
                "0|{\"result\": \"NO_ANSWER\", \"furtherAnswers\": {\"A\": \"YES\"}}|422|questionnaire-not-allowed",
                "0|{\"result\": \"REACHED\", \"answers\": {\"solved\": \"NO\", \"satisfaction\": \"DISSATISFIED\"}}|422|evaluation-reason-required",
                "0|{\"result\": \"REACHED\", \"answers\": {\"solved\": \"NO\"}}|400|invalid-request",
                "0|{\"result\": \"BUSY\"}|400|malformed-json",
                "0|{\"result\": |400|malformed-json",
                "7|{\"result\": \"NO_ANSWER\"}|412|changed-meanwhile",
                "|{\"result\": \"NO_ANSWER\"}|428|if-match-required"
            })
    void a_wrong_call_is_refused_and_changes_nothing(String version, String body, int status, String code) {
        var request = version == null ? evaluator() : evaluator().header("If-Match", version);
        request.body(body)
                .post(URL + "/{id}/attempts", id)
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
        assertThat(EvaluatorsDesk.read(id).getLong("version")).isZero();
        assertThat(EventLog.shared().of(story.caseId, EvaluationCompleted.class))
                .isEmpty();
    }

    @Test
    void the_list_goes_page_by_page_and_by_who_has_claimed() {
        EvaluatorsDesk.drawn();
        evaluator(8)
                .header("If-Match", 0)
                .post(URL + "/{id}/claims", id)
                .then()
                .statusCode(200)
                .body("claimedByName", equalTo("评价员8"));

        assertThat(listed("claimed=FREE")).doesNotContain(id);
        assertThat(listed("claimed=MINE")).doesNotContain(id);
        assertThat(evaluator(8).get(URL + "?claimed=MINE").jsonPath().getList("items.id"))
                .containsExactly(id);
        String next = evaluator().get(URL + "?limit=1").jsonPath().getString("next");
        assertThat(evaluator().get(URL + "?limit=1&after=" + next).jsonPath().getString("items[0].id"))
                .isGreaterThan(next);
        evaluator().get(URL + "?status=LOST").then().statusCode(400);
    }

    private static List<String> listed(String query) {
        return evaluator()
                .get(URL + "?limit=500&" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id");
    }

    private static List<Map<String, Object>> callback(CaseStory story) {
        return List.of(
                Api.as(CaseStory.surveyor())
                        .get("/api/v1/satisfactions/" + story.caseId)
                        .jsonPath()
                        .getMap(""),
                story.task("COMPLETED").getMap(""));
    }
}
