package cn.hotline.dispatch.replying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.hotline.dispatch.CaseStory;
import cn.hotline.dispatch.Desk;
import cn.hotline.events.Replied;
import cn.hotline.events.code.Solved;
import cn.hotline.events.code.UnsolvedReason;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ReplyingTest {
    @Test
    void the_unit_replies_after_signing_and_personal_data_are_masked() {
        CaseStory story = CaseStory.withLabourBureau();
        String order = signed(story);
        Map<String, Object> body = body("NO", "NEEDS_TIME");
        body.put("publicReply", "已联系 13812345678，预计下月发放");
        body.put("internalNote", "单位经营困难");
        body.put("evidence", List.of("file:1"));
        body.put("promisedOn", "2027-01-15");

        Desk.reply(Desk.LABOUR, order, 1, body)
                .then()
                .statusCode(200)
                .body("status", equalTo("REPLIED"), "attempt", equalTo(1), "version", equalTo(2));

        Replied replied = EventLog.shared().await(story.id, Replied.class);
        assertThat(replied.attempt()).isEqualTo(1);
        assertThat(replied.solved()).isEqualTo(Solved.NO);
        assertThat(replied.unsolvedReason()).isEqualTo(UnsolvedReason.NEEDS_TIME);
        assertThat(replied.publicReply()).isEqualTo("已联系 [电话]，预计下月发放");
        assertThat(replied.evidence()).containsExactly("file:1");
    }

    @Test
    void a_reply_before_signing_is_refused() {
        CaseStory story = CaseStory.withLabourBureau();

        Desk.reply(Desk.LABOUR, story.order(1), 0).then().statusCode(409).body("code", equalTo("reply-before-signing"));

        assertThat(Desk.see(story.order(1)).getString("status")).isEqualTo("DISPATCHED");
        assertThat(EventLog.shared().of(story.id, Replied.class)).isEmpty();
    }

    @Test
    void a_refused_reply_comes_back_with_the_reason_and_is_answered_again() {
        CaseStory story = CaseStory.withLabourBureau();
        String order = signed(story);
        Desk.reply(Desk.LABOUR, order, 1).then().statusCode(200);

        story.reviewRejects(order, "请补充发放凭证");
        int version = Desk.awaitStatus(order, "REWORK");

        assertThat(Desk.see(order).getString("reworkComment")).isEqualTo("请补充发放凭证");
        assertThat(Desk.see(order).getList("reworkReasons")).isEqualTo(List.of("TOO_SHORT"));
        Desk.giveBack(Desk.LABOUR, order, version, null).then().statusCode(409).body("code", equalTo("illegal-status"));
        Desk.reply(Desk.LABOUR, order, version).then().statusCode(200).body("attempt", equalTo(2));
        assertThat(EventLog.shared().await(story.id, Replied.class, 2).attempt())
                .isEqualTo(2);
    }

    @Test
    void a_reply_that_contradicts_itself_or_is_incomplete_changes_nothing() {
        CaseStory story = CaseStory.withLabourBureau();
        String order = signed(story);

        refused(order, body("YES", "FUNDING"), 422, "unsolved-reason-mismatch");
        refused(order, body("PARTLY", null), 422, "unsolved-reason-mismatch");
        Map<String, Object> future = body("YES", null);
        future.put("contactedAt", "2099-01-01T09:00:00+08:00");
        refused(order, future, 422, "contact-in-future");
        Map<String, Object> short_ = body("YES", null);
        short_.put("measures", " ");
        refused(order, short_, 400, "invalid-request");
        refused(order, body("MAYBE", null), 400, "malformed-json");
        Map<String, Object> unknown = body("YES", null);
        unknown.put("phone", "x");
        refused(order, unknown, 400, "malformed-json");
        Desk.reply(Desk.CITY, order, 1).then().statusCode(403).body("code", equalTo("other-unit"));
        Desk.reply(Desk.LABOUR, order, 0).then().statusCode(412).body("code", equalTo("changed-meanwhile"));
        Api.as(Desk.LABOUR)
                .body(body("YES", null))
                .post("/api/v1/work-orders/" + order + "/replies")
                .then()
                .statusCode(428);

        assertThat(Desk.see(order).getInt("version")).isEqualTo(1);
        assertThat(EventLog.shared().of(story.id, Replied.class)).isEmpty();
    }

    private static void refused(String order, Map<String, Object> body, int status, String code) {
        Desk.reply(Desk.LABOUR, order, 1, body).then().statusCode(status).body("code", equalTo(code));
    }

    private static String signed(CaseStory story) {
        String order = story.order(1);
        Desk.sign(Desk.LABOUR, order, 0).then().statusCode(200);
        return order;
    }

    private static Map<String, Object> body(String solved, String unsolvedReason) {
        Map<String, Object> body = new HashMap<>();
        body.put("veracity", "TRUE");
        body.put("solved", solved);
        body.put("unsolvedReason", unsolvedReason);
        body.put("measures", "约谈用人单位");
        body.put("publicReply", "正在办理");
        return body;
    }
}
