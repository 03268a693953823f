package cn.hotline.closure.queueing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.hotline.closure.CaseStory;
import cn.hotline.events.ReviewApproved;
import cn.hotline.kernel.Role;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.MovableClock;
import cn.hotline.testkit.Poll;
import cn.hotline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 领取: what lies on one reviewer's desk nobody else decides. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ClaimTest {
    private static final String LI = Tokens.of("li.na", "李娜", Set.of(Role.REVIEWER_ID), null);
    private static final String WANG = Tokens.of("wang.fang", "王芳", Set.of(Role.REVIEWER_ID), null);
    private static final String CHIEF = Tokens.of("chief", "赵科长", Set.of(Role.REVIEWER_ID, Role.SECTION_HEAD_ID), null);
    private static final String HEAD = Tokens.of(Role.SECTION_HEAD);

    @Inject
    MovableClock clock;

    private CaseStory story;
    private String id;

    @BeforeEach
    void a_review_waits() {
        story = CaseStory.awaitingReview();
        id = story.review("PENDING").getString("id");
    }

    @AfterEach
    void releaseClock() {
        clock.release();
    }

    @Test
    void what_one_has_claimed_another_neither_claims_nor_decides_nor_gives_back() {
        claim(LI, 0).statusCode(200).body("claim.by", equalTo("li.na")).body("version", equalTo(1));

        claim(WANG, 1)
                .statusCode(409)
                .body("code", equalTo("claimed-by-another"))
                .body("detail", containsString("李娜"));
        approve(WANG, 1).statusCode(409).body("code", equalTo("claimed-by-another"));
        giveBack(WANG, 1).statusCode(409).body("code", equalTo("claimed-by-another"));
        assertThat(EventLog.shared().of(story.caseId, ReviewApproved.class)).isEmpty();
        assertThat(listed(LI, "mine")).contains(id);
        assertThat(listed(WANG, "mine")).doesNotContain(id);
        assertThat(listed(WANG, "free")).doesNotContain(id);
        assertThat(listed(WANG, "any")).contains(id);

        approve(LI, 1).statusCode(200).body("status", equalTo("APPROVED"));
    }

    @Test
    void a_claim_lapses_unless_it_is_renewed() {
        claim(LI, 0).statusCode(200);
        clock.advance(Duration.ofMinutes(10));
        claim(LI, 1).statusCode(200);
        clock.advance(Duration.ofMinutes(10));
        claim(WANG, 2).statusCode(409);
        clock.advance(Duration.ofMinutes(6));

        assertThat(listed(LI, "mine")).doesNotContain(id);
        assertThat(listed(WANG, "free")).contains(id);
        giveBack(LI, 2).statusCode(409).body("code", equalTo("not-claimed"));
        claim(WANG, 2).statusCode(200).body("claim.name", equalTo("王芳"));
    }

    @Test
    void it_is_given_back_by_its_holder_or_taken_back_by_a_section_head() {
        claim(LI, 0).statusCode(200);
        giveBack(LI, 1).statusCode(200).body("claim", nullValue());
        claim(LI, 2).statusCode(200);
        giveBack(HEAD, 3).statusCode(200).body("claim", nullValue());
        approve(WANG, 4).statusCode(200);
        claim(LI, 5).statusCode(409).body("code", equalTo("review-settled"));
        giveBack(LI, 5).statusCode(409).body("code", equalTo("review-settled"));
    }

    @Test
    void a_reviewer_who_is_a_section_head_takes_it_over() {
        claim(LI, 0).statusCode(200);
        claim(CHIEF, 1).statusCode(200).body("claim.by", equalTo("chief"));
        approve(LI, 2).statusCode(409).body("code", equalTo("claimed-by-another"));
        approve(CHIEF, 2).statusCode(200);
    }

    @Test
    void the_handling_unit_never_claims_its_own() {
        String own = Tokens.of("own", "单位审核员", Set.of(Role.REVIEWER_ID), CaseStory.PARENT.value());
        claim(own, 0).statusCode(403).body("code", equalTo("own-unit"));
        Api.as(own)
                .body(Map.of("count", 50))
                .post("/api/v1/reviews/claims")
                .then()
                .statusCode(200)
                .body("size()", equalTo(0));
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "REVIEWER", mode = EnumSource.Mode.EXCLUDE)
    void nobody_but_a_reviewer_claims(Role role) {
        claim(Tokens.of(role), 0).statusCode(403).body("code", equalTo("forbidden"));
        Api.as(Tokens.of(role))
                .body(Map.of("count", 1))
                .post("/api/v1/reviews/claims")
                .then()
                .statusCode(403);
        if (role != Role.SECTION_HEAD) {
            giveBack(Tokens.of(role), 0).statusCode(403);
        }
        assertThat(story.review("PENDING").getLong("version")).isZero();
    }

    @Test
    void the_version_and_a_fair_count_are_asked_for() {
        Api.as(LI).post("/api/v1/reviews/{id}/claims", id).then().statusCode(428);
        claim(LI, 7).statusCode(412).body("code", equalTo("changed-meanwhile"));
        Api.as(LI)
                .body(Map.of("count", 51))
                .post("/api/v1/reviews/claims")
                .then()
                .statusCode(400);
        assertThat(story.review("PENDING").getLong("version")).isZero();
    }

    @Test
    void a_verification_is_its_patrollers_and_not_claimed() {
        String caseId = CaseStory.awaitingVerification().caseId.toString();
        id = Poll.until(
                () -> Api.as(HEAD)
                        .queryParam("kind", "VERIFICATION")
                        .queryParam("limit", 500)
                        .get("/api/v1/reviews")
                        .jsonPath()
                        .getString("items.find { it.caseId == '" + caseId + "' }?.id"),
                Objects::nonNull);

        claim(CHIEF, 0).statusCode(422).body("code", equalTo("not-claimable"));
        claim(LI, 0).statusCode(403).body("code", equalTo("not-the-verifier"));
    }

    private ValidatableResponse claim(String token, long version) {
        return Api.as(token)
                .header("If-Match", version)
                .post("/api/v1/reviews/{id}/claims", id)
                .then();
    }

    private ValidatableResponse giveBack(String token, long version) {
        return Api.as(token)
                .header("If-Match", version)
                .delete("/api/v1/reviews/{id}/claims", id)
                .then();
    }

    private ValidatableResponse approve(String token, long version) {
        return Api.as(token)
                .header("If-Match", version)
                .body("{}")
                .post("/api/v1/reviews/{id}/approvals", id)
                .then();
    }

    private static List<String> listed(String token, String claimed) {
        JsonPath page = Api.as(token)
                .queryParam("claimed", claimed)
                .queryParam("limit", 500)
                .get("/api/v1/reviews")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return page.getList("items.id", String.class);
    }
}
