package cn.hotline.callback.surveying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.hotline.callback.CaseStory;
import cn.hotline.kernel.Role;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.MovableClock;
import cn.hotline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class CallbackPolicyTest {
    private static final String ADMIN = Tokens.of(Role.ADMIN);

    @Inject
    MovableClock clock;

    @AfterEach
    void the_clock_runs_again() {
        clock.release();
    }

    @Test
    void a_task_keeps_the_rules_in_force_when_it_was_opened() {
        add(policy(1, 1, 1, "2090-01-01T00:00:00+08:00"), 201);
        clock.set("2089-12-31T20:00");
        CaseStory before = CaseStory.awaitingCallback();
        before.task("OPEN");
        clock.set("2090-01-01T09:00");
        before.attempt(CaseStory.NO_ANSWER).body("status", equalTo("OPEN"));
        CaseStory.awaitingCallback().attempt(CaseStory.NO_ANSWER).body("outcome", equalTo("UNREACHABLE"));
    }

    @Test
    void a_repeated_request_adds_one_version() {
        for (int i = 0; i < 2; i++) {
            Api.as(ADMIN)
                    .header("Idempotency-Key", "policy-2091")
                    .body(policy(4, 2, 2, "2091-01-01T00:00:00+08:00"))
                    .post("/api/v1/callback-policies")
                    .then()
                    .statusCode(201)
                    .body("attempts", equalTo(4));
        }
        assertThat(Api.as(CaseStory.surveyor())
                        .get("/api/v1/callback-policies")
                        .jsonPath()
                        .getList("attempts", Integer.class))
                .containsOnlyOnce(4)
                .contains(3);
    }

    @ParameterizedTest
    @CsvSource({
        "3,2,2,2020-01-01T00:00:00+08:00,422,policy-in-the-past",
        "2,3,2,2092-01-01T00:00:00+08:00,422,policy-not-satisfiable",
        "2,2,3,2092-01-01T00:00:00+08:00,422,policy-not-satisfiable",
        "0,2,2,2092-01-01T00:00:00+08:00,400,invalid-request",
        "5,4,2,2092-01-01T00:00:00+08:00,400,invalid-request"
    })
    void a_policy_that_makes_no_sense_is_refused(
            int attempts, int parts, int days, String from, int status, String code) {
        Api.as(ADMIN)
                .body(policy(attempts, parts, days, from))
                .post("/api/v1/callback-policies")
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
    }

    @Test
    void two_versions_never_take_effect_at_once_and_only_an_administrator_adds_one() {
        add(policy(3, 2, 2, "2093-01-01T00:00:00+08:00"), 201);
        add(policy(3, 2, 2, "2093-01-01T00:00:00+08:00"), 409);
        Api.as(CaseStory.surveyor())
                .body(policy(3, 2, 2, "2094-01-01T00:00:00+08:00"))
                .post("/api/v1/callback-policies")
                .then()
                .statusCode(403);
    }

    private static void add(String policy, int status) {
        Api.as(ADMIN).body(policy).post("/api/v1/callback-policies").then().statusCode(status);
    }

    private static String policy(int attempts, int parts, int days, String from) {
        return """
                {"attempts": %d, "minDayParts": %d, "minDays": %d, "effectiveFrom": "%s"}""".formatted(attempts, parts, days, from);
    }
}
