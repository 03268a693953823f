package cn.hotline.closure.rechecking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.hotline.closure.CaseStory;
import cn.hotline.kernel.Role;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.MovableClock;
import cn.hotline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 复核: how often a reviewer decides wrongly is found by looking again. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class RecheckTest {
    private static final String HEAD = Tokens.of(Role.SECTION_HEAD);
    private static final String BOTH = Tokens.of("both", "赵科长", Set.of(Role.REVIEWER_ID, Role.SECTION_HEAD_ID), null);

    @Inject
    MovableClock clock;

    @BeforeEach
    void aDayOfItsOwn() {
        clock.set("2031-03-05T10:00");
    }

    @AfterEach
    void releaseClock() {
        clock.release();
    }

    @Test
    void each_reviewers_record_says_how_many_how_fast_and_how_wrong() {
        String chen = reviewer("chen");
        for (int one = 0; one < 3; one++) {
            String id = claimed(chen);
            clock.advance(Duration.ofMinutes(4));
            decide(chen, id, 1).statusCode(200);
            if (one > 0) {
                recheck(HEAD, id, 2, one == 1 ? "RIGHT" : "WRONG").statusCode(200);
            }
        }

        JsonPath record = record("chen");
        assertThat(record.getLong("decided")).isEqualTo(3);
        assertThat(record.getLong("approved")).isEqualTo(3);
        assertThat(record.getLong("rejected")).isZero();
        assertThat(record.getFloat("averageMinutes")).isEqualTo(4f);
        assertThat(record.getLong("errorRate.numerator")).isEqualTo(1);
        assertThat(record.getLong("errorRate.denominator")).isEqualTo(2);
        assertThat(record.getFloat("errorRate.percent")).isEqualTo(50f);
    }

    @Test
    void without_rechecks_there_is_no_rate_and_without_claims_no_minutes() {
        decide(reviewer("qian"), CaseStory.awaitingReview().review("PENDING").getString("id"), 0)
                .statusCode(200);

        assertThat(record("qian").<Object>get("errorRate")).isNull();
        assertThat(record("qian").<Object>get("averageMinutes")).isNull();
    }

    @Test
    void candidates_are_of_the_reviewer_asked_for_and_not_rechecked_yet() {
        String sun = reviewer("sun");
        String one = CaseStory.awaitingReview().review("PENDING").getString("id");
        String other = CaseStory.awaitingReview().review("PENDING").getString("id");
        decide(sun, one, 0).statusCode(200);
        decide(sun, other, 0).statusCode(200);
        recheck(HEAD, one, 1, "RIGHT").statusCode(200);

        assertThat(candidates(HEAD, "sun").getList("id", String.class)).containsExactly(other);
        assertThat(candidates(HEAD, "nobody").getList("id")).isEmpty();
    }

    @Test
    void a_review_is_rechecked_once_by_somebody_else_of_another_unit() {
        String id = CaseStory.awaitingReview().review("PENDING").getString("id");
        recheck(HEAD, id, 0, "RIGHT").statusCode(409).body("code", equalTo("review-settled"));
        decide(BOTH, id, 0).statusCode(200);

        recheck(BOTH, id, 1, "RIGHT").statusCode(403).body("code", equalTo("own-decision"));
        recheck(Tokens.of("own", "本单位", Set.of(Role.SECTION_HEAD_ID), "HS-CG"), id, 1, "RIGHT")
                .statusCode(403)
                .body("code", equalTo("own-unit"));
        recheck(HEAD, id, 0, "RIGHT").statusCode(412);
        recheck(HEAD, id, 1, "WRONG")
                .statusCode(200)
                .body("status", equalTo("APPROVED"), "recheck.reason", equalTo("请致电[电话]"));
        recheck(HEAD, id, 2, "RIGHT").statusCode(409).body("code", equalTo("already-rechecked"));
        assertThat(candidates(HEAD, "both").getList("id")).doesNotContain(id);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "SECTION_HEAD", mode = EnumSource.Mode.EXCLUDE)
    void nobody_but_a_section_head_rechecks(Role role) {
        recheck(Tokens.of(role), "0190a5a0-0000-7000-8000-000000000000", 0, "RIGHT")
                .statusCode(403);
        period(Tokens.of(role), "/api/v1/reviews/recheck-candidates", "2031-03-05")
                .statusCode(403);
    }

    @Test
    void a_period_is_whole_and_not_too_long() {
        period(HEAD, "/api/v1/reviewers", "2031-03-04").statusCode(400).body("code", equalTo("invalid-parameter"));
        period(HEAD, "/api/v1/reviewers", "2032-03-05").statusCode(400);
        period(HEAD, "/api/v1/reviews/recheck-candidates", "2032-03-05").statusCode(400);
        period(Tokens.of(Role.REVIEWER), "/api/v1/reviewers", "2031-03-05").statusCode(403);
    }

    private String claimed(String token) {
        String id = CaseStory.awaitingReview().review("PENDING").getString("id");
        Api.as(token)
                .header("If-Match", 0)
                .post("/api/v1/reviews/{id}/claims", id)
                .then()
                .statusCode(200);
        return id;
    }

    private static String reviewer(String account) {
        return Tokens.of(account, account, Set.of(Role.REVIEWER_ID), null);
    }

    private static ValidatableResponse decide(String token, String id, long version) {
        return Api.as(token)
                .header("If-Match", version)
                .body("{}")
                .post("/api/v1/reviews/{id}/approvals", id)
                .then();
    }

    private static ValidatableResponse recheck(String token, String id, long version, String verdict) {
        return Api.as(token)
                .header("If-Match", version)
                .body(Map.of("verdict", verdict, "reason", "请致电13812345678"))
                .post("/api/v1/reviews/{id}/rechecks", id)
                .then();
    }

    private static ValidatableResponse period(String token, String path, String to) {
        return Api.as(token)
                .queryParam("from", "2031-03-05")
                .queryParam("to", to)
                .get(path)
                .then();
    }

    private static JsonPath candidates(String token, String reviewer) {
        return Api.as(token)
                .queryParam("from", "2031-03-05")
                .queryParam("to", "2031-03-05")
                .queryParam("reviewer", reviewer)
                .get("/api/v1/reviews/recheck-candidates")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath record(String reviewer) {
        return period(HEAD, "/api/v1/reviewers", "2031-03-05")
                .statusCode(200)
                .extract()
                .jsonPath()
                .setRootPath("find { it.reviewer == '" + reviewer + "' }");
    }
}
