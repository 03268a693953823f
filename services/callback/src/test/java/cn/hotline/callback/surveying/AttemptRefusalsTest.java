package cn.hotline.callback.surveying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.hotline.callback.CaseStory;
import cn.hotline.events.CallbackAttempted;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.id.Ids;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is refused leaves the task as it was. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class AttemptRefusalsTest {
    private CaseStory story;
    private String id;

    @BeforeEach
    void a_task_waits() {
        story = CaseStory.awaitingCallback();
        id = story.task("OPEN").getString("id");
    }

    @AfterEach
    void nothing_has_changed() {
        assertThat(story.task("OPEN").getLong("version")).isZero();
        assertThat(EventLog.shared().of(story.caseId, CallbackAttempted.class)).isEmpty();
    }

    @Test
    void without_a_token() {
        refused(Api.anonymous(), CaseStory.SATISFIED, 401, "unauthenticated");
    }

    @ParameterizedTest
    @CsvSource({"HANDLER", "EVALUATOR", "SECTION_HEAD", "ADMIN"})
    void without_the_surveyors_role(Role role) {
        refused(Api.as(Tokens.of(role)).header("If-Match", "0"), CaseStory.SATISFIED, 403, "forbidden");
    }

    @ParameterizedTest
    @CsvSource({"HS-CG-01", "HS-CG"})
    void by_people_of_the_handling_unit_or_above_it(String unit) {
        String token = Tokens.of("li.na", "李娜", Set.of(Role.SURVEYOR_ID), unit);
        refused(Api.as(token).header("If-Match", "0"), CaseStory.SATISFIED, 403, "own-unit");
    }

    @Test
    void without_saying_which_version_was_read_or_with_another() {
        refused(as(), CaseStory.SATISFIED, 428, "if-match-required");
        refused(as().header("If-Match", "\"9\""), CaseStory.SATISFIED, 412, "changed-meanwhile");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"result\": \"REACHED\"}|422|questionnaire-required",
                "{\"result\": \"NO_ANSWER\", \"questionnaire\": {\"contacted\": true, \"solved\": \"YES\", \"satisfaction\": \"SATISFIED\"}}|422|questionnaire-not-allowed",
                "{\"result\": \"REACHED\", \"questionnaire\": {\"contacted\": true, \"solved\": \"YES\", \"satisfaction\": \"DISSATISFIED\"}}|422|dissatisfaction-reason-required",
                "{\"result\": \"REACHED\", \"questionnaire\": {\"contacted\": true, \"solved\": \"YES\", \"satisfaction\": \"SATISFIED\", \"fault\": \"UNIT\"}}|422|dissatisfaction-reason-not-allowed",
                "{\"result\": \"REACHED\", \"questionnaire\": {\"solved\": \"YES\", \"satisfaction\": \"SATISFIED\"}}|400|invalid-request",
                "{}|400|invalid-request",
                "{\"result\": \"BUSY\"}|400|malformed-json",
                "{\"result\": \"NO_ANSWER\", \"phone\": \"13812345678\"}|400|malformed-json",
                "{\"result\": |400|malformed-json"
            })
    void with_answers_that_do_not_fit(String body, int status, String code) {
        refused(as().header("If-Match", "0"), body, status, code);
    }

    @Test
    void of_a_task_that_is_not_there() {
        CaseStory.attempt(Ids.next().toString(), "0", CaseStory.NO_ANSWER)
                .statusCode(404)
                .body("code", equalTo("not-found"));
    }

    @ParameterizedTest
    @CsvSource({"status,CLOSED", "after,17", "limit,0"})
    void of_a_list_with_a_wrong_parameter(String name, String value) {
        as().queryParam(name, value)
                .get("/api/v1/callback-tasks")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-request"));
    }

    private static RequestSpecification as() {
        return Api.as(CaseStory.surveyor());
    }

    private void refused(RequestSpecification request, String body, int status, String code) {
        request.body(body)
                .post("/api/v1/callback-tasks/{id}/attempts", id)
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
    }
}
