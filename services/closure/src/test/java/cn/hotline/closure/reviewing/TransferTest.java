package cn.hotline.closure.reviewing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.hotline.closure.CaseStory;
import cn.hotline.events.CaseClosed;
import cn.hotline.events.WorkOrderTransferred;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.UnitCode;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Poll;
import cn.hotline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** 机构调整 while a reply is under review. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class TransferTest {
    private static final UnitCode SUCCESSOR = new UnitCode("HS-ZJ");

    @Test
    void the_review_and_the_closure_are_the_successors_and_neither_units_people_judge() {
        CaseStory story = CaseStory.awaitingReview();
        String review = story.review("PENDING").getString("id");
        story.tell(new WorkOrderTransferred(
                story.caseId,
                story.caseNo,
                story.workOrderId,
                CaseStory.UNIT,
                SUCCESSOR,
                "区住房和建设局",
                List.of(SUCCESSOR),
                "机构改革"));
        Poll.until(() -> "HS-ZJ".equals(story.review("PENDING").getString("unit")));

        approve(review, reviewerOf("HS-ZJ")).then().statusCode(403).body("code", equalTo("own-unit"));
        approve(review, reviewerOf("HS-CG-01")).then().statusCode(403).body("code", equalTo("own-unit"));
        approve(review, CaseStory.reviewer()).then().statusCode(200);
        story.closingRequested(1);

        assertThat(EventLog.shared().await(story.caseId, CaseClosed.class).unit())
                .isEqualTo(SUCCESSOR);
        assertThat(story.closure("CLOSED").getString("unit")).isEqualTo("HS-ZJ");
    }

    private static String reviewerOf(String unit) {
        return Tokens.of("reviewer." + unit, "本单位审核员", Set.of(Role.REVIEWER_ID), unit);
    }

    private static Response approve(String review, String token) {
        int version = Api.as(CaseStory.reviewer())
                .get("/api/v1/reviews/" + review)
                .jsonPath()
                .getInt("version");
        return Api.as(token)
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("comment", "通过"))
                .post("/api/v1/reviews/" + review + "/approvals");
    }
}
