package cn.hotline.dispatch;

import cn.hotline.kernel.Role;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.Poll;
import cn.hotline.testkit.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Map;
import java.util.Set;

/** The desks people work at, as their clients call the service. */
public final class Desk {
    public static final String DISPATCHER = Tokens.of(Role.DISPATCHER);
    public static final String SECTION_HEAD = Tokens.of(Role.SECTION_HEAD);
    public static final String CENTRE_LEADER = Tokens.of(Role.CENTRE_LEADER);
    public static final String ADMIN = Tokens.of(Role.ADMIN);
    public static final String LABOUR = Tokens.handler("HS-RS");
    public static final String CITY = Tokens.handler("HS-CG");
    public static final String BOTH_LEADERS =
            Tokens.of("test.both", "兼任", Set.of(Role.SECTION_HEAD_ID, Role.CENTRE_LEADER_ID), null);

    private static final Map<String, Object> REPLY =
            Map.of("veracity", "TRUE", "solved", "YES", "measures", "已督促发放", "publicReply", "工资已发放到位");

    private Desk() {}

    public static JsonPath see(String order) {
        return Api.as(DISPATCHER)
                .get("/api/v1/work-orders/" + order)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Waits until an order has a status; gives its version. */
    public static int awaitStatus(String order, String status) {
        return Poll.until(() -> see(order), seen -> status.equals(seen.getString("status")))
                .getInt("version");
    }

    public static Response sign(String token, String order, int version) {
        return Api.as(token).header("If-Match", tag(version)).post("/api/v1/work-orders/" + order + "/signatures");
    }

    public static Response giveBack(String token, String order, int version, String suggestedUnit) {
        Map<String, Object> body = suggestedUnit == null
                ? Map.of("reason", "NOT_OUR_DUTY", "note", "不属我单位职责")
                : Map.of("reason", "NOT_OUR_DUTY", "note", "不属我单位职责", "suggestedUnit", suggestedUnit);
        return Api.as(token)
                .header("If-Match", tag(version))
                .body(body)
                .post("/api/v1/work-orders/" + order + "/returns");
    }

    public static Response reply(String token, String order, int version) {
        return reply(token, order, version, REPLY);
    }

    public static Response reply(String token, String order, int version, Object body) {
        return Api.as(token)
                .header("If-Match", tag(version))
                .body(body)
                .post("/api/v1/work-orders/" + order + "/replies");
    }

    public static Response dispatch(String token, CaseStory story, String unit) {
        Map<String, Object> body = unit == null
                ? Map.of("caseId", story.id.toString())
                : Map.of("caseId", story.id.toString(), "unit", unit, "basisText", "按职责判定");
        return Api.as(token).body(body).post("/api/v1/work-orders");
    }

    public static Response rule(String token, String returnId, int version, String decision) {
        return Api.as(token)
                .header("If-Match", tag(version))
                .body(Map.of("decision", decision, "note", "经研究决定"))
                .post("/api/v1/returns/" + returnId + "/rulings");
    }

    /** 申请延期 by a number of working days. */
    public static Response askForDays(String token, String order, int version, int days) {
        return post(
                token,
                "/api/v1/work-orders/" + order + "/extensions",
                version,
                Map.of("extra", days + "wd", "reason", "WORKS", "note", "材料采购需要时间"));
    }

    /** 申请挂账. */
    public static Response askToSuspend(String token, String order, int version, String until) {
        return post(
                token,
                "/api/v1/work-orders/" + order + "/suspensions",
                version,
                Map.of("plannedUntil", until, "reason", "FUNDS", "note", "资金下达后办理"));
    }

    /** 审批延期、挂账. */
    public static Response approve(String token, String application, int version, String decision) {
        return post(
                token,
                "/api/v1/applications/" + application + "/rulings",
                version,
                Map.of("decision", decision, "note", "情况属实"));
    }

    public static Response resume(String token, String order, int version) {
        return post(token, "/api/v1/work-orders/" + order + "/resumptions", version, Map.of("note", "条件已具备"));
    }

    public static Response reassign(String token, String order, int version, String unit) {
        return post(
                token,
                "/api/v1/work-orders/" + order + "/reassignments",
                version,
                Map.of("unit", unit, "note", "经核实属该单位职责"));
    }

    /** A change of something, as read in a version. */
    public static Response post(String token, String path, int version, Object body) {
        return Api.as(token).header("If-Match", tag(version)).body(body).post(path);
    }

    /** 认领. */
    public static Response claim(String token, CaseStory story) {
        return Api.as(token).post("/api/v1/dispatch-requests/" + waiting(story).get("id") + "/claim");
    }

    /** The waiting request of a case; empty when there is none. */
    public static Map<String, Object> waiting(CaseStory story) {
        return item("/api/v1/dispatch-requests?limit=500", story);
    }

    public static Map<String, Object> awaitWaiting(CaseStory story) {
        return Poll.until(() -> waiting(story), item -> !item.isEmpty());
    }

    /** The return of a case that waits for its ruling; empty when there is none. */
    public static Map<String, Object> pendingReturn(CaseStory story) {
        return item("/api/v1/returns?limit=500", story);
    }

    private static Map<String, Object> item(String list, CaseStory story) {
        Map<String, Object> found = Api.as(DISPATCHER)
                .get(list)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("items.find { it.caseId == '" + story.id + "' }");
        return found == null ? Map.of() : found;
    }

    public static String tag(int version) {
        return "\"" + version + "\"";
    }
}
