package cn.hotline.dispatch.sharing;

import cn.hotline.dispatch.CaseStory;
import cn.hotline.dispatch.Desk;
import cn.hotline.events.ClockDue;
import cn.hotline.events.ClocksStarted;
import cn.hotline.events.code.ClockKind;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.WorkOrderId;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Poll;
import cn.hotline.testkit.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Parts of work orders 分办件 as their clients call them. */
final class Tasks {
    static final String STREET = Tokens.handler("HS-JD01");
    static final String COMMUNITY = Tokens.handler("HS-JD01-SQ01");
    static final String OTHER_COMMUNITY = Tokens.handler("HS-JD02-SQ01");

    private Tasks() {}

    /** A case with a street, signed: its order's version is 1. */
    static CaseStory withStreet() {
        CaseStory story = CaseStory.toBeDispatched(CaseStory.NOBODYS);
        Desk.awaitWaiting(story);
        Desk.dispatch(Desk.DISPATCHER, story, "HS-JD01").then().statusCode(201);
        Desk.sign(STREET, story.order(1), 0).then().statusCode(200);
        return story;
    }

    static Response open(String token, String order, int version, String kind, String unit, String dueAt) {
        Map<String, Object> body = new HashMap<>(Map.of("kind", kind, "unit", unit, "demand", "请核查，联系 13812345678"));
        if (dueAt != null) {
            body.put("dueAt", dueAt);
        }
        return Desk.post(token, "/api/v1/work-orders/" + order + "/unit-tasks", version, body);
    }

    static JsonPath coHandling(String order, String unit) {
        return open(Desk.DISPATCHER, order, Desk.see(order).getInt("version"), "CO_HANDLING", unit, null)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    static Response sign(String token, String task, int version) {
        return Api.as(token).header("If-Match", Desk.tag(version)).post("/api/v1/unit-tasks/" + task + "/signature");
    }

    static Response report(String token, String task, int version) {
        return Desk.post(
                token,
                "/api/v1/unit-tasks/" + task + "/report",
                version,
                Map.of("measures", "已核查，电话 13812345678", "evidence", List.of("file:7")));
    }

    static Response waive(String token, String task, int version) {
        return Desk.post(token, "/api/v1/unit-tasks/" + task + "/waiver", version, Map.of("note", "主办单位已解决"));
    }

    static Response recall(String token, String task, int version) {
        return Desk.post(token, "/api/v1/unit-tasks/" + task + "/recall", version, Map.of("note", "指定有误"));
    }

    static Response see(String token, String task) {
        return Api.as(token).get("/api/v1/unit-tasks/" + task);
    }

    static List<String> ids(String token, String query) {
        return Api.as(token)
                .get("/api/v1/unit-tasks?limit=500" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id");
    }

    /** Supervision says until when the order is to be handled. */
    static void handleDue(CaseStory story, String order, Instant due) {
        EventLog.shared()
                .publish(new ClocksStarted(
                        story.id,
                        story.caseNo,
                        WorkOrderId.fromString(order),
                        new UnitCode("HS-RS"),
                        List.of(new ClockDue(ClockKind.HANDLE, due, due, "5wd"))));
        Poll.until(() -> due.toString().equals(String.valueOf(Desk.see(order).getString("handleDueAt"))));
    }
}
