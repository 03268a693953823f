package cn.hotline.closure.reviewing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import cn.hotline.closure.CaseStory;
import cn.hotline.events.ReviewApproved;
import cn.hotline.events.ReviewRejected;
import cn.hotline.events.code.ReviewKind;
import cn.hotline.kernel.Role;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Poll;
import cn.hotline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** 核实: the patroller judges at the place what was reported on patrol. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class VerificationTest {
    private static final String OTHER = Tokens.of("patroller.other", "另一监督员", Set.of(Role.PATROLLER_ID), null);
    private static final Map<String, Object> PHOTO =
            Map.of("comment", "已修复", "afterPhoto", UUID.randomUUID().toString());

    private final CaseStory story = CaseStory.awaitingVerification();

    @Test
    void its_patroller_passes_it_with_a_photo_of_the_place_put_right() {
        JsonPath task = pending(CaseStory.patroller());
        assertThat(task.getString("kind")).isEqualTo("VERIFICATION");
        assertThat(task.getList("findings")).isEmpty();

        decide(CaseStory.patroller(), task, "approvals", Map.of())
                .statusCode(422)
                .body("code", equalTo("after-photo-required"));
        decide(CaseStory.patroller(), task, "approvals", PHOTO)
                .statusCode(200)
                .body("status", equalTo("APPROVED"), "afterPhoto", equalTo(PHOTO.get("afterPhoto")));

        ReviewApproved told = EventLog.shared().await(story.caseId, ReviewApproved.class);
        assertThat(told.kind()).isEqualTo(ReviewKind.VERIFICATION);
        assertThat(told.afterPhoto()).isEqualTo(PHOTO.get("afterPhoto"));
    }

    @Test
    void what_is_not_put_right_goes_back_to_the_unit() {
        JsonPath task = pending(CaseStory.patroller());

        decide(CaseStory.patroller(), task, "rejections", Map.of("reasons", Set.of("NOT_SOLVED"), "comment", "井盖仍缺"))
                .statusCode(200)
                .body("status", equalTo("REJECTED"));

        ReviewRejected told = EventLog.shared().await(story.caseId, ReviewRejected.class);
        assertThat(told.kind()).isEqualTo(ReviewKind.VERIFICATION);
    }

    @Test
    void nobody_else_decides_it_or_has_it_in_the_list() {
        JsonPath task = pending(CaseStory.patroller());

        decide(OTHER, task, "approvals", PHOTO).statusCode(403).body("code", equalTo("not-the-verifier"));
        decide(CaseStory.reviewer(), task, "approvals", PHOTO)
                .statusCode(403)
                .body("code", equalTo("not-the-verifier"));
        decide(CaseStory.reviewer(), task, "rejections", Map.of("reasons", Set.of("NOT_SOLVED"), "comment", "不行"))
                .statusCode(403)
                .body("code", equalTo("not-the-verifier"));
        list(OTHER).body("items", empty());
        assertThat(list(CaseStory.reviewer()).extract().jsonPath().getList("items.caseId"))
                .doesNotContain(story.caseId.toString());
        Api.as(OTHER)
                .get("/api/v1/reviews/{id}", task.getString("id"))
                .then()
                .statusCode(403)
                .body("code", equalTo("not-the-verifier"));
        assertThat(EventLog.shared().of(story.caseId, ReviewApproved.class)).isEmpty();
    }

    @Test
    void a_patroller_of_the_handling_unit_itself_decides_what_they_reported() {
        String ofTheUnit = Tokens.of(
                "test.patroller", "测试监督员", Set.of(Role.PATROLLER_ID, Role.HANDLER_ID), CaseStory.UNIT.value());
        CaseStory.awaitingReview().review("PENDING");

        JsonPath task = pending(ofTheUnit);
        assertThat(list(ofTheUnit).extract().jsonPath().getList("items.kind")).containsOnly("VERIFICATION");
        decide(ofTheUnit, task, "approvals", PHOTO).statusCode(200);
    }

    @Test
    void a_patroller_who_is_something_in_the_centre_too_finds_verifications_by_kind() {
        String both = Tokens.of("test.patroller", "测试监督员", Set.of(Role.PATROLLER_ID, Role.ANALYST_ID), null);
        pending(CaseStory.patroller());

        assertThat(list(both).extract().jsonPath().getList("items.kind")).doesNotContain("VERIFICATION");
        JsonPath task = found(listed(both));
        decide(both, task, "approvals", PHOTO).statusCode(200);
    }

    @Test
    void while_the_patroller_is_away_a_section_head_of_another_unit_decides() {
        String head = Tokens.of(Role.SECTION_HEAD);
        String ofTheUnit = Tokens.of("head.unit", "单位科长", Set.of(Role.SECTION_HEAD_ID), CaseStory.PARENT.value());
        pending(CaseStory.patroller());
        JsonPath task = found(listed(head));

        decide(ofTheUnit, task, "approvals", PHOTO).statusCode(403).body("code", equalTo("own-unit"));
        decide(head, task, "approvals", Map.of()).statusCode(422).body("code", equalTo("after-photo-required"));
        decide(head, task, "approvals", PHOTO).statusCode(200).body("status", equalTo("APPROVED"));
        decide(head, CaseStory.awaitingReview().review("PENDING"), "approvals", Map.of())
                .statusCode(403)
                .body("code", equalTo("not-a-reviewer"));
    }

    @Test
    void a_patroller_does_not_decide_a_review() {
        JsonPath review = CaseStory.awaitingReview().review("PENDING");

        decide(CaseStory.patroller(), review, "approvals", PHOTO)
                .statusCode(403)
                .body("code", equalTo("not-a-reviewer"));
    }

    private JsonPath pending(String token) {
        return Poll.until(() -> found(list(token)), task -> task.getString("id") != null);
    }

    private JsonPath found(ValidatableResponse listed) {
        return listed.extract().jsonPath().setRootPath("items.find { it.caseId == '" + story.caseId + "' }");
    }

    private static ValidatableResponse listed(String token) {
        return Api.as(token)
                .queryParam("limit", 500)
                .queryParam("kind", "VERIFICATION")
                .get("/api/v1/reviews")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse list(String token) {
        return Api.as(token)
                .queryParam("limit", 500)
                .get("/api/v1/reviews")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse decide(String token, JsonPath task, String how, Map<String, ?> body) {
        return Api.as(token)
                .header("If-Match", task.getString("version"))
                .body(body)
                .post("/api/v1/reviews/{id}/" + how, task.getString("id"))
                .then();
    }
}
