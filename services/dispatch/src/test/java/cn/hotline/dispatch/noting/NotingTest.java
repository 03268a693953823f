package cn.hotline.dispatch.noting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import cn.hotline.dispatch.CaseStory;
import cn.hotline.dispatch.Desk;
import cn.hotline.events.ProgressNoted;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** 过程记录: how far a unit is, for the inside or for the citizen. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class NotingTest {
    private final EventLog log = EventLog.shared();
    private final CaseStory story = CaseStory.withLabourBureau();
    private final String path = "/api/v1/work-orders/" + story.order(1) + "/notes";

    @Test
    void notes_are_told_masked_and_read_in_their_order() {
        note(Desk.LABOUR, "已约谈用人单位，联系人 13812345678", false)
                .then()
                .statusCode(201)
                .body("text", equalTo("已约谈用人单位，联系人 [电话]"), "interimReply", equalTo(false));
        note(Desk.LABOUR, "预计本周发放", true).then().statusCode(201);

        ProgressNoted first = log.await(story.id, ProgressNoted.class, 1);
        assertThat(first.text()).isEqualTo("已约谈用人单位，联系人 [电话]");
        assertThat(first.interimReply()).isFalse();
        assertThat(log.await(story.id, ProgressNoted.class, 2).interimReply()).isTrue();
        Api.as(Desk.DISPATCHER)
                .get(path)
                .then()
                .statusCode(200)
                .body("items.text", contains("已约谈用人单位，联系人 [电话]", "预计本周发放"));
        String next = Api.as(Desk.LABOUR).get(path + "?limit=1").path("next");
        Api.as(Desk.LABOUR).get(path + "?limit=1&after=" + next).then().body("items.text", contains("预计本周发放"));
        assertThat(Desk.see(story.order(1)).getInt("version")).isZero();
    }

    @Test
    void wrong_notes_are_refused_and_nothing_is_told() {
        note(Desk.LABOUR, " ", true).then().statusCode(400).body("code", equalTo("invalid-request"));
        note(Desk.CITY, "代为记录", false).then().statusCode(403).body("code", equalTo("other-unit"));
        note(Desk.SECTION_HEAD, "代为记录", false).then().statusCode(403).body("code", equalTo("forbidden"));
        Api.as(Desk.LABOUR).body("{").post(path).then().statusCode(400).body("code", equalTo("malformed-json"));
        Api.as(Desk.LABOUR).body(Map.of("text", "说明")).post(path).then().statusCode(400);
        Api.anonymous().get(path).then().statusCode(401);
        Api.as(Desk.CITY).get(path).then().statusCode(403);
        Api.as(Desk.LABOUR).get(path).then().body("items", hasSize(0));
        story.withdraws();
        Desk.awaitStatus(story.order(1), "CANCELLED");
        note(Desk.LABOUR, "补记", false).then().statusCode(409).body("code", equalTo("illegal-status"));
        assertThat(log.of(story.id, ProgressNoted.class)).isEmpty();
    }

    private Response note(String token, String text, boolean interimReply) {
        return Api.as(token)
                .body(Map.of("text", text, "interimReply", interimReply))
                .post(path);
    }
}
