package cn.hotline.callback.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import cn.hotline.callback.CaseStory;
import cn.hotline.events.CallbackCompleted;
import cn.hotline.events.code.CallbackOutcome;
import cn.hotline.kernel.Role;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.MovableClock;
import cn.hotline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class CallbackPlanTest {
    private static final String REST = "{\"code\": \"ALL\", \"name\": \"其余\", \"mode\": \"ALL\"}";
    private static final String NONE_OF_0103 = """
            {"code": "NONE", "name": "不回访", "category": "0103", "channel": "PATROL", "mode": "SAMPLED", "percent": 0}""";
    private static final String EVERY_0103 = """
            {"code": "EACH", "name": "全抽", "category": "0103", "tag": "LIVELIHOOD", "mode": "SAMPLED", "percent": 100}""";

    @Inject
    MovableClock clock;

    @AfterEach
    void the_clock_runs_again() {
        clock.release();
    }

    @Test
    void a_case_that_is_not_drawn_is_done_with_at_once() {
        add("[]", EVERY_0103 + "," + NONE_OF_0103 + "," + REST, "2095-01-01T00:00:00+08:00")
                .statusCode(201);
        clock.set("2095-01-01T10:00");

        CaseStory passed = CaseStory.awaitingCallback("010302", "PATROL");

        CallbackCompleted told = EventLog.shared().await(passed.caseId, CallbackCompleted.class);
        assertThat(told.outcome()).isEqualTo(CallbackOutcome.NOT_SAMPLED);
        assertThat(told.satisfaction()).isNull();
        assertThat(told.contacted()).isNull();
        assertThat(passed.task("COMPLETED").getString("outcome")).isEqualTo("NOT_SAMPLED");
        Api.as(CaseStory.surveyor())
                .get("/api/v1/satisfactions/" + passed.caseId)
                .then()
                .statusCode(404);
        assertThat(CaseStory.awaitingCallback("010302", "PATROL", "LIVELIHOOD")
                        .task("OPEN")
                        .getString("planLine"))
                .isEqualTo("EACH");
        assertThat(CaseStory.awaitingCallback("010302", "HOTLINE").task("OPEN").getString("planLine"))
                .isEqualTo("ALL");
        passed.callbackRequested(2).task("OPEN");
    }

    @Test
    void business_is_called_back_one_to_one_and_the_rest_all() {
        assertThat(CaseStory.ofBusiness().task("OPEN").getString("mode")).isEqualTo("ONE_TO_ONE");
        assertThat(CaseStory.awaitingCallback().task("OPEN").getString("mode")).isEqualTo("ALL");
    }

    @Test
    void what_was_not_drawn_is_in_no_figure_of_callbacks() {
        add("[]", NONE_OF_0103 + "," + REST, "2096-01-01T00:00:00+08:00").statusCode(201);
        clock.set("2096-01-01T10:00");
        long calledBack = overview("calledBack");
        long rated = overview("firstSatisfied.denominator");
        long passed = overview("completedByOutcome.NOT_SAMPLED");

        CaseStory.awaitingCallback("010302", "PATROL").task("COMPLETED");

        assertThat(overview("completedByOutcome.NOT_SAMPLED")).isEqualTo(passed + 1);
        assertThat(overview("calledBack")).isEqualTo(calledBack);
        assertThat(overview("firstSatisfied.denominator")).isEqualTo(rated);
    }

    @Test
    void calls_are_made_in_the_hours_of_the_plan_only() {
        add(
                        "[{\"from\": \"09:00\", \"to\": \"12:00\"}, {\"from\": \"14:30\", \"to\": \"18:00\"}]",
                        REST,
                        "2097-01-01T00:00:00+08:00")
                .statusCode(201);
        clock.set("2097-01-01T08:59");
        CaseStory story = CaseStory.awaitingCallback();
        story.attempt(CaseStory.NO_ANSWER).statusCode(422).body("code", equalTo("outside-calling-hours"));
        for (String time : new String[] {"12:00", "14:29", "18:00"}) {
            clock.set("2097-01-01T" + time);
            story.attempt(CaseStory.SATISFIED).statusCode(422).body("code", equalTo("outside-calling-hours"));
        }
        assertThat(story.task("OPEN").getLong("version")).isZero();
        clock.set("2097-01-01T09:00");
        story.attempt(CaseStory.NO_ANSWER).statusCode(200);
        clock.set("2097-01-01T17:59");
        story.attempt(CaseStory.SATISFIED).statusCode(200);
        add("[]", REST, "2097-06-01T00:00:00+08:00").statusCode(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]|{\"code\": \"A\", \"name\": \"一\", \"tag\": \"X\", \"mode\": \"ALL\"}|422|plan-without-rest",
                "[]|{\"code\": \"ALL\", \"name\": \"一\", \"tag\": \"X\", \"mode\": \"ALL\"},REST|422|plan-line-twice",
                "[]|{\"code\": \"A\", \"name\": \"一\", \"tag\": \"X\", \"mode\": \"SAMPLED\"},REST|422|plan-percent",
                "[]|{\"code\": \"A\", \"name\": \"一\", \"tag\": \"X\", \"mode\": \"ALL\", \"percent\": 3},REST|422|plan-percent",
                "[]|{\"code\": \"A\", \"name\": \"一\", \"tag\": \"X\", \"mode\": \"SAMPLED\", \"percent\": 0.001},REST|422|plan-percent",
                "[]|REST,{\"code\": \"B\", \"name\": \"二\", \"mode\": \"ALL\"}|422|plan-without-rest",
                "[{\"from\": \"12:00\", \"to\": \"09:00\"}]|REST|422|plan-hours",
                "[{\"from\": \"09:00\", \"to\": \"12:00\"}, {\"from\": \"11:00\", \"to\": \"13:00\"}]|REST|422|plan-hours",
                "[{\"from\": \"9:00\", \"to\": \"12:00\"}]|REST|400|invalid-request",
                "[]|{\"code\": \"a\", \"name\": \"一\", \"mode\": \"ALL\"}|400|invalid-request",
                "[]|{\"code\": \"A\", \"name\": \"一\", \"mode\": \"SOME\"}|400|malformed-json"
            })
    void a_plan_that_makes_no_sense_is_refused(String hours, String lines, int status, String code) {
        add(hours, lines.replace("REST", REST), "2099-01-01T00:00:00+08:00")
                .statusCode(status)
                .body("code", equalTo(code));
    }

    @Test
    void versions_are_added_once_in_the_future_and_by_an_administrator() {
        add("[]", REST, "2020-01-01T00:00:00+08:00").statusCode(422).body("code", equalTo("policy-in-the-past"));
        add("[]", REST, "2098-01-01T00:00:00+08:00").statusCode(201).body("lines", hasSize(1));
        add("[]", REST, "2098-01-01T00:00:00+08:00").statusCode(409).body("code", equalTo("policy-exists"));
        Api.as(CaseStory.surveyor())
                .body(plan("[]", REST, "2098-02-01T00:00:00+08:00"))
                .post("/api/v1/callback-plans")
                .then()
                .statusCode(403);
        Api.as(CaseStory.surveyor())
                .get("/api/v1/callback-plans")
                .then()
                .statusCode(200)
                .body("[-1].lines[0].mode", equalTo("ONE_TO_ONE"));
    }

    private static long overview(String figure) {
        return Api.as(Tokens.of(Role.ANALYST))
                .get("/api/v1/overview")
                .jsonPath()
                .getLong(figure);
    }

    private static ValidatableResponse add(String hours, String lines, String from) {
        return Api.as(Tokens.of(Role.ADMIN))
                .body(plan(hours, lines, from))
                .post("/api/v1/callback-plans")
                .then();
    }

    private static String plan(String hours, String lines, String from) {
        return "{\"callingHours\": %s, \"lines\": [%s], \"effectiveFrom\": \"%s\"}".formatted(hours, lines, from);
    }
}
