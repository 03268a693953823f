package cn.hotline.closure.reviewing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.hotline.closure.CaseStory;
import cn.hotline.events.ReviewApproved;
import cn.hotline.events.ReviewRejected;
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

/** Whatever is refused leaves the review as it was. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ReviewRefusalsTest {
    private static final String REJECTION = "{\"reasons\": [\"TOO_SHORT\"], \"comment\": \"请补充\"}";

    private CaseStory story;
    private String id;

    @BeforeEach
    void a_review_waits() {
        story = CaseStory.awaitingReview();
        id = story.review("PENDING").getString("id");
    }

    @AfterEach
    void nothing_has_changed() {
        assertThat(story.review("PENDING").getLong("version")).isZero();
        assertThat(EventLog.shared().of(story.caseId, ReviewApproved.class)).isEmpty();
        assertThat(EventLog.shared().of(story.caseId, ReviewRejected.class)).isEmpty();
    }

    @Test
    void without_a_token() {
        refused(Api.anonymous().body("{}"), "approvals", 401, "unauthenticated");
    }

    @ParameterizedTest
    @CsvSource({"HANDLER, forbidden", "SECTION_HEAD, not-a-reviewer", "SUPERVISOR, forbidden", "ADMIN, forbidden"})
    void without_the_reviewers_role(Role role, String code) {
        refused(Api.as(Tokens.of(role)).header("If-Match", "0").body("{}"), "approvals", 403, code);
    }

    @ParameterizedTest
    @CsvSource({"HS-CG-01", "HS-CG"})
    void by_a_reviewer_of_the_handling_unit_or_above_it(String unit) {
        String token = Tokens.of("li.na", "李娜", Set.of(Role.REVIEWER_ID), unit);
        refused(Api.as(token).header("If-Match", "0").body("{}"), "approvals", 403, "own-unit");
        refused(Api.as(token).header("If-Match", "0").body(REJECTION), "rejections", 403, "own-unit");
    }

    @Test
    void without_saying_which_version_was_read() {
        refused(as().body("{}"), "approvals", 428, "if-match-required");
        refused(as().body(REJECTION), "rejections", 428, "if-match-required");
    }

    @Test
    void on_a_version_that_is_not_the_present_one() {
        refused(as().header("If-Match", "\"7\"").body("{}"), "approvals", 412, "changed-meanwhile");
        refused(as().header("If-Match", "x").body("{}"), "approvals", 400, "invalid-parameter");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"reasons\": [], \"comment\": \"请补充\"}|invalid-request",
                "{\"reasons\": [\"TOO_SHORT\"], \"comment\": \" \"}|invalid-request",
                "{\"comment\": \"请补充\"}|invalid-request",
                "{\"reasons\": [null], \"comment\": \"请补充\"}|invalid-request",
                "{\"reasons\": [\"UGLY\"], \"comment\": \"请补充\"}|malformed-json",
                "{\"reasons\": [\"TOO_SHORT\"], \"comment\": \"请补充\", \"mood\": 1}|malformed-json",
                "{\"reasons\": |malformed-json"
            })
    void with_a_body_that_is_not_a_rejection(String body, String code) {
        refused(as().header("If-Match", "0").body(body), "rejections", 400, code);
    }

    @Test
    void of_a_review_that_is_not_there() {
        as().header("If-Match", "0")
                .body("{}")
                .post("/api/v1/reviews/{id}/approvals", Ids.next())
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
        as().get("/api/v1/reviews/{id}", Ids.next()).then().statusCode(404).body("code", equalTo("not-found"));
    }

    @ParameterizedTest
    @CsvSource({"status,OPEN", "after,17", "limit,0", "limit,501", "unit,x y", "category,1", "claimed,yours"})
    void of_a_list_with_a_wrong_parameter(String name, String value) {
        as().queryParam(name, value)
                .get("/api/v1/reviews")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-request"));
    }

    @Test
    void of_a_list_from_behind_a_time_that_is_none() {
        as().queryParam("after", "2026-99-99T00:00:00Z~" + Ids.next())
                .get("/api/v1/reviews")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-parameter"));
    }

    private static RequestSpecification as() {
        return Api.as(CaseStory.reviewer());
    }

    private void refused(RequestSpecification request, String action, int status, String code) {
        request.post("/api/v1/reviews/{id}/" + action, id)
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
    }
}
