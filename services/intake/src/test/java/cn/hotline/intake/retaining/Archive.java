package cn.hotline.intake.retaining;

import cn.hotline.events.CaseArchived;
import cn.hotline.events.code.CaseOutcome;
import cn.hotline.intake.Desk;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.DistrictTime;
import cn.hotline.kernel.Role;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Poll;
import cn.hotline.testkit.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The archive 档案室 of the tests: archives demands at a time, and lets runs be asked for and confirmed. */
final class Archive {
    static final String RUNS = "/api/v1/retention-runs";
    static final String ADMIN = Tokens.of(Role.ADMIN);
    static final String LEADER = Tokens.of(Role.CENTRE_LEADER);

    private Archive() {}

    /** A demand answered on the line and archived at a time of the district. */
    static JsonPath archived(Map<String, Object> demand, CaseOutcome outcome, String at) {
        return archive(Desk.registered(demand), outcome, at);
    }

    static JsonPath archive(JsonPath demand, CaseOutcome outcome, String at) {
        Desk.act(demand, "answers", Map.of("answer", "已告知")).then().statusCode(200);
        EventLog.shared()
                .publish(
                        new CaseArchived(Desk.id(demand), Desk.no(demand), outcome),
                        LocalDateTime.parse(at).atZone(DistrictTime.ZONE).toInstant(),
                        Actor.system("closure"));
        return Desk.awaitStatus(demand, "ARCHIVED");
    }

    /** A demand of a person nobody else is. */
    static Map<String, Object> demandOf(String name, String phone) {
        return Desk.demandWith("reporter", Map.of("name", name, "phone", phone));
    }

    /** Whatever run another test left open comes to its end. */
    static void settle() {
        List<String> open = Api.as(ADMIN).get(RUNS).jsonPath().getList("findAll { it.status == 'REQUESTED' }.runId");
        open.forEach(each -> act(LEADER, run(each), "cancellations").then().statusCode(200));
        Poll.until(() -> Api.as(ADMIN)
                .get(RUNS)
                .jsonPath()
                .getList("findAll { it.status == 'RUNNING' }")
                .isEmpty());
    }

    static JsonPath requested() {
        return Api.as(ADMIN).post(RUNS).then().statusCode(201).extract().jsonPath();
    }

    /** The leader's act on a run at the version that was read. */
    static Response act(String token, JsonPath run, String act) {
        return Api.as(token)
                .header("If-Match", "\"" + run.getLong("version") + "\"")
                .post(RUNS + "/" + run.getString("runId") + "/" + act);
    }

    static JsonPath done(JsonPath run) {
        act(LEADER, run, "confirmations").then().statusCode(200);
        return awaitStatus(run, "DONE");
    }

    static JsonPath awaitStatus(JsonPath run, String status) {
        return Poll.until(() -> run(run.getString("runId")), now -> status.equals(now.getString("status")));
    }

    static JsonPath run(String runId) {
        return Api.as(ADMIN)
                .get(RUNS + "/" + runId)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Every case a run lists, with the state it has in the list, read page by page. */
    static List<Map<String, Object>> cases(JsonPath run) {
        List<Map<String, Object>> cases = new ArrayList<>();
        String after = "";
        do {
            JsonPath page = Api.as(LEADER)
                    .get(RUNS + "/" + run.getString("runId") + "/cases?limit=2" + after)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            cases.addAll(page.getList("items"));
            after = page.getString("next") == null ? null : "&after=" + page.getString("next");
        } while (after != null);
        return cases;
    }

    static boolean lists(JsonPath run, JsonPath demand) {
        return stateOf(run, demand) != null;
    }

    /** What a run has done with a case; null when it does not list it. */
    static String stateOf(JsonPath run, JsonPath demand) {
        return cases(run).stream()
                .filter(each -> demand.getString("caseId").equals(each.get("caseId")))
                .map(each -> each.get("state").toString())
                .findFirst()
                .orElse(null);
    }

    static Response tombstone(JsonPath demand) {
        return Api.as(LEADER).get(Desk.DEMANDS + "/" + demand.getString("caseId") + "/tombstone");
    }

    static Response contact(JsonPath demand) {
        return Api.as(Desk.AGENT)
                .body(Map.of("purpose", "ACCEPTANCE"))
                .post(Desk.DEMANDS + "/" + demand.getString("caseId") + "/contact-views");
    }
}
