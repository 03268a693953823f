package cn.hotline.closure.reviewing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import cn.hotline.closure.CaseStory;
import cn.hotline.events.ReviewApproved;
import cn.hotline.events.ReviewRejected;
import cn.hotline.events.code.RejectionReason;
import cn.hotline.events.code.Solved;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Poll;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ReviewResourceTest {
    @Test
    void the_reviewer_reads_what_the_demand_was_put_right_to() {
        CaseStory story = CaseStory.awaitingReview();
        assertThat(story.review("PENDING").getString("demand.type")).isEqualTo("COMPLAINT");

        story.changed();
        Poll.until(() -> story.review("PENDING"), review -> "SUGGESTION".equals(review.getString("demand.type")));
        JsonPath demand = story.review("PENDING").setRootPath("demand");
        assertThat(demand.getString("urgency")).isEqualTo("URGENT");
        assertThat(demand.getString("category")).isEqualTo("010401");
        assertThat(demand.getString("address")).isEqualTo("另一处");
        assertThat(demand.getList("tags")).containsExactly("已更正");
        assertThat(demand.getString("title")).isEqualTo("夜间施工噪声扰民");
    }

    @Test
    void a_waiting_review_shows_the_demand_and_the_reply_in_full() {
        JsonPath review = CaseStory.awaitingReview().review("PENDING");
        assertThat(review.getString("demand.content")).contains("凌晨仍在施工");
        assertThat(review.getString("demand.type")).isEqualTo("COMPLAINT");
        assertThat(review.getString("reply.publicReply")).contains("责令整改");
        assertThat(review.getString("unitName")).isEqualTo("执法一中队");
        assertThat(review.getList("findings")).isEmpty();
    }

    @Test
    void an_approved_reply_is_told_in_the_reviewers_name() {
        CaseStory story = CaseStory.awaitingReview();
        JsonPath review = story.review("PENDING");
        Api.as(CaseStory.reviewer())
                .header("If-Match", "\"" + review.getLong("version") + "\"")
                .body("{\"comment\": \"内容完整\"}")
                .post("/api/v1/reviews/{id}/approvals", review.getString("id"))
                .then()
                .statusCode(200)
                .header("ETag", "\"" + (review.getLong("version") + 1) + "\"")
                .body("status", equalTo("APPROVED"))
                .body("decidedBy", equalTo("测试质检审核员"));
        ReviewApproved told = EventLog.shared().await(story.caseId, ReviewApproved.class);
        assertThat(told.workOrderId()).isEqualTo(story.workOrderId);
        assertThat(told.unit()).isEqualTo(CaseStory.UNIT);
    }

    @Test
    void a_rejected_reply_goes_back_with_reasons_and_comes_again_for_a_new_review() {
        CaseStory story = CaseStory.awaitingReview();
        JsonPath review = story.review("PENDING");
        Api.as(CaseStory.reviewer())
                .header("If-Match", review.getString("version"))
                .body("{\"reasons\": [\"NO_EVIDENCE\", \"OFF_TOPIC\"], \"comment\": \"请联系13812345678补充\"}")
                .post("/api/v1/reviews/{id}/rejections", review.getString("id"))
                .then()
                .statusCode(200)
                .body("status", equalTo("REJECTED"))
                .body("reasons", hasItem("OFF_TOPIC"));
        ReviewRejected told = EventLog.shared().await(story.caseId, ReviewRejected.class);
        assertThat(told.reasons()).containsExactly(RejectionReason.NO_EVIDENCE, RejectionReason.OFF_TOPIC);
        assertThat(told.comment()).isEqualTo("请联系[电话]补充");

        story.tell(story.reply(2, Solved.PARTLY)).reviewRequested();
        assertThat(story.review("PENDING").getInt("reply.attempt")).isEqualTo(2);
        assertThat(story.review("REJECTED").getInt("reply.attempt")).isEqualTo(1);
    }

    @Test
    void a_poor_reply_is_shown_with_its_findings() {
        CaseStory first = new CaseStory().filed().dispatched();
        first.tell(first.poorReply("已处理，谢谢。")).reviewRequested();
        first.review("PENDING");
        CaseStory second = new CaseStory().filed().dispatched();
        second.tell(second.poorReply("已处理，谢谢。")).reviewRequested();
        JsonPath review = second.review("PENDING");
        assertThat(review.getList("findings.code", String.class))
                .containsExactly("NO_CONTACT", "NO_EVIDENCE", "TOO_SHORT", "PROMISE_PASSED", "COPIED");
        assertThat(review.getString("findings[4].detail")).contains(first.caseNo.value());
        assertThat(review.getString("findings[2].label")).isEqualTo("回复过于简单");
    }

    @Test
    void reviews_are_paged_oldest_first() {
        JsonPath earlier = CaseStory.awaitingReview().review("PENDING");
        String later = CaseStory.awaitingReview().review("PENDING").getString("id");
        Api.as(CaseStory.reviewer())
                .queryParam("limit", 1)
                .queryParam("after", earlier.getString("openedAt") + "~" + earlier.getString("id"))
                .get("/api/v1/reviews")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(later)));
        Api.as(CaseStory.reviewer())
                .queryParam("limit", 1)
                .get("/api/v1/reviews")
                .then()
                .header("Link", containsString("rel=\"next\""));
    }
}
