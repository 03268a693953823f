package cn.hotline.dispatch.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.hotline.dispatch.CaseStory;
import cn.hotline.dispatch.Desk;
import cn.hotline.events.UnitTaskOpened;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What may not be done to parts of a work order 分办件, and changes nothing. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class RefusedSharingTest {
    private final CaseStory story = CaseStory.withLabourBureau();
    private final String order = story.order(1);

    @Test
    void sharing_on_wrong_terms_changes_nothing() {
        refuse(Desk.DISPATCHER, "HS-RS", 0, 422, "task-to-lead");
        refuse(Desk.DISPATCHER, "HS-NOBODY", 0, 422, "unknown-unit");
        refuse(Desk.DISPATCHER, "hs", 0, 400, "invalid-request");
        refuse(Desk.DISPATCHER, "HS-CG", 1, 412, "changed-meanwhile");
        refuse(Desk.LABOUR, "HS-CG", 0, 403, "task-not-yours");
        refuse(Desk.CITY, "HS-CG", 0, 403, "other-unit");
        refuse(Desk.CENTRE_LEADER, "HS-CG", 0, 403, "forbidden");
        String path = "/api/v1/work-orders/" + order + "/unit-tasks";
        Map<String, String> body = Map.of("kind", "CO_HANDLING", "unit", "HS-CG", "demand", "协助");
        Api.as(Desk.DISPATCHER).body(body).post(path).then().statusCode(428);
        Api.anonymous().body(body).post(path).then().statusCode(401);
        Api.as(Desk.DISPATCHER)
                .header("If-Match", Desk.tag(0))
                .body("{\"kind\":\"FRIENDS\"}")
                .post(path)
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed-json"));
        Tasks.open(Desk.DISPATCHER, UUID.randomUUID().toString(), 0, "CO_HANDLING", "HS-CG", null)
                .then()
                .statusCode(404);

        assertThat(Desk.see(order).getInt("version")).isZero();
        assertThat(Desk.see(order).getInt("tasks")).isZero();
        assertThat(EventLog.shared().of(story.id, UnitTaskOpened.class)).isEmpty();
    }

    @Test
    void one_open_part_for_each_unit_and_none_once_the_order_is_answered() {
        Tasks.coHandling(order, "HS-CG");
        refuse(Desk.DISPATCHER, "HS-CG", 1, 409, "task-open-already");
        Desk.sign(Desk.LABOUR, order, 1);
        String task = Tasks.ids(Desk.CITY, "&status=OPENED").stream()
                .filter(each -> Tasks.see(Desk.CITY, each).path("workOrderId").equals(order))
                .findFirst()
                .orElseThrow();
        Tasks.waive(Desk.SECTION_HEAD, task, 0).then().statusCode(200);
        Desk.reply(Desk.LABOUR, order, 2).then().statusCode(200);

        refuse(Desk.DISPATCHER, "HS-JY", 3, 409, "illegal-status");
    }

    @Test
    void each_act_only_by_who_may_and_in_its_turn() {
        String task = Tasks.coHandling(order, "HS-CG").getString("id");

        Tasks.report(Desk.CITY, task, 0).then().statusCode(409).body("code", equalTo("illegal-task-status"));
        Tasks.sign(Desk.LABOUR, task, 0).then().statusCode(403).body("code", equalTo("other-unit"));
        Tasks.sign(Desk.DISPATCHER, task, 0).then().statusCode(403).body("code", equalTo("forbidden"));
        Tasks.waive(Desk.DISPATCHER, task, 0).then().statusCode(403);
        Tasks.waive(Desk.LABOUR, task, 0).then().statusCode(403);
        Tasks.recall(Desk.LABOUR, task, 0).then().statusCode(403).body("code", equalTo("task-not-yours"));
        Tasks.recall(Desk.CITY, task, 0).then().statusCode(403);
        Tasks.sign(Desk.CITY, task, 5).then().statusCode(412);
        Api.as(Desk.CITY)
                .post("/api/v1/unit-tasks/" + task + "/signature")
                .then()
                .statusCode(428);
        Tasks.sign(Desk.CITY, UUID.randomUUID().toString(), 0).then().statusCode(404);
        Tasks.see(Desk.CITY, task).then().body("status", equalTo("OPENED"), "version", equalTo(0));

        Tasks.sign(Desk.CITY, task, 0).then().statusCode(200);
        Tasks.report(Desk.CITY, task, 1).then().statusCode(200);
        Tasks.waive(Desk.SECTION_HEAD, task, 2).then().statusCode(409).body("code", equalTo("illegal-task-status"));
        Tasks.recall(Desk.DISPATCHER, task, 2).then().statusCode(409);
        Tasks.report(Desk.CITY, task, 2).then().statusCode(409);
    }

    private void refuse(String token, String unit, int version, int status, String code) {
        Tasks.open(token, order, version, "CO_HANDLING", unit, null)
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
    }
}
