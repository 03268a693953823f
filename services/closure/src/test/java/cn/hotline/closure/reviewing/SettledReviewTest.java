package cn.hotline.closure.reviewing;

import static org.hamcrest.Matchers.equalTo;

import cn.hotline.closure.CaseStory;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class SettledReviewTest {
    @Test
    void a_decided_review_is_not_decided_again() {
        CaseStory story = CaseStory.awaitingReview();
        approve(story.review("PENDING"), "0", 200);
        approve(story.review("APPROVED"), "0", 412);
        approve(story.review("APPROVED"), "1", 409);
    }

    @Test
    void a_withdrawn_case_needs_no_review_any_more() {
        CaseStory story = CaseStory.awaitingReview();
        story.review("PENDING");
        story.withdrawn();
        approve(story.review("CANCELLED"), "1", 409);
    }

    @Test
    void a_merged_case_needs_no_review_any_more() {
        CaseStory story = CaseStory.awaitingReview();
        story.review("PENDING");
        story.merged().review("CANCELLED");
    }

    private static void approve(JsonPath review, String version, int status) {
        var answer = Api.as(CaseStory.reviewer())
                .header("If-Match", version)
                .body("{}")
                .post("/api/v1/reviews/{id}/approvals", review.getString("id"))
                .then()
                .statusCode(status);
        if (status == 409) {
            answer.body("code", equalTo("review-settled"));
        }
    }
}
