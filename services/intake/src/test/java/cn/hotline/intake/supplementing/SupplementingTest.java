package cn.hotline.intake.supplementing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import cn.hotline.events.CaseArchived;
import cn.hotline.events.DemandRegistered;
import cn.hotline.events.DemandSupplemented;
import cn.hotline.events.UrgingRequested;
import cn.hotline.events.code.CaseOutcome;
import cn.hotline.intake.Desk;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class SupplementingTest {
    @BeforeEach
    void open() {
        Desk.open();
    }

    @Test
    void a_further_call_adds_to_the_demand_without_changing_its_version() {
        JsonPath demand = Desk.filed();
        post(Desk.AGENT, demand, "supplements", Map.of("content", "张小丽又来电 13800138000", "callRecordId", "C-1"))
                .then()
                .statusCode(201)
                .body("content", equalTo("[诉求人]又来电 [电话]"))
                .body("channel", equalTo("HOTLINE"))
                .body("callRecordId", equalTo("C-1"))
                .body("addedBy.id", equalTo("test.agent"));
        post(Desk.AGENT, demand, "supplements", Map.of("content", "第二次", "channel", "MAYOR_LINE"))
                .then()
                .statusCode(201);

        assertThat(Desk.read(demand).getInt("version")).isEqualTo(demand.getInt("version"));
        DemandSupplemented told = EventLog.shared().await(Desk.id(demand), DemandSupplemented.class, 2);
        assertThat(told.channel()).isEqualTo("MAYOR_LINE");
        String url = url(demand, "supplements");
        String next = Api.as(Tokens.of(Role.SUPERVISOR))
                .get(url + "?limit=1")
                .then()
                .statusCode(200)
                .body("items.content", contains("[诉求人]又来电 [电话]"))
                .extract()
                .path("next");
        Api.as(Tokens.of(Role.SUPERVISOR))
                .get(url + "?limit=1&after=" + next)
                .then()
                .statusCode(200)
                .body("items.content", contains("第二次"));
    }

    @Test
    void a_further_call_asks_for_speed() {
        JsonPath demand = Desk.filed();
        post(Desk.AGENT, demand, "urging-requests", Map.of("note", "请联系 13800138000"))
                .then()
                .statusCode(201)
                .body("caseNo", equalTo(demand.getString("caseNo")))
                .body("note", equalTo("请联系 [电话]"));

        UrgingRequested told = EventLog.shared().await(Desk.id(demand), UrgingRequested.class);
        assertThat(told.channel()).isEqualTo("HOTLINE");
        assertThat(told.note()).isEqualTo("请联系 [电话]");
    }

    @Test
    void repeated_under_the_same_key_each_happens_once() {
        JsonPath demand = Desk.filed();
        String key = Desk.newSourceNo();
        for (int n = 0; n < 2; n++) {
            Api.as(Desk.AGENT)
                    .header("Idempotency-Key", key)
                    .body(Map.of("content", "补充"))
                    .post(url(demand, "supplements"))
                    .then()
                    .statusCode(201);
            Api.as(Desk.AGENT)
                    .header("Idempotency-Key", key)
                    .body(Map.of())
                    .post(url(demand, "urging-requests"))
                    .then()
                    .statusCode(201);
        }
        EventLog.shared().await(Desk.id(Desk.registered()), DemandRegistered.class);
        assertThat(EventLog.shared().of(Desk.id(demand), DemandSupplemented.class))
                .hasSize(1);
        assertThat(EventLog.shared().of(Desk.id(demand), UrgingRequested.class)).hasSize(1);
    }

    @Test
    void what_has_ended_is_neither_urged_nor_after_archiving_supplemented() {
        JsonPath demand = Desk.registered();
        Desk.act(demand, "answers", Map.of("answer", "已答复")).then().statusCode(200);
        refused(post(Desk.AGENT, demand, "urging-requests", Map.of()), 409, "demand-status-conflict");
        post(Desk.AGENT, demand, "supplements", Map.of("content", "还有")).then().statusCode(201);

        EventLog.shared().publish(new CaseArchived(Desk.id(demand), Desk.no(demand), CaseOutcome.ANSWERED));
        Desk.awaitStatus(demand, "ARCHIVED");
        refused(post(Desk.AGENT, demand, "supplements", Map.of("content", "太晚")), 409, "demand-status-conflict");
        Api.as(Desk.AGENT)
                .get(url(demand, "supplements"))
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
    }

    @Test
    void wrong_requests_change_nothing() {
        JsonPath demand = Desk.registered();
        refused(post(Desk.AGENT, demand, "supplements", Map.of()), 400, "invalid-request");
        refused(post(Desk.AGENT, demand, "supplements", Map.of("content", "x", "colour", 1)), 400, "malformed-json");
        refused(
                post(Desk.AGENT, demand, "supplements", Map.of("content", "x", "channel", "NO_SUCH")),
                422,
                "unknown-channel");
        refused(post(Desk.AGENT, demand, "urging-requests", Map.of("note", "长".repeat(501))), 400, "invalid-request");
        for (String act : new String[] {"supplements", "urging-requests"}) {
            Map<String, String> body = act.equals("supplements") ? Map.of("content", "补充") : Map.of();
            refused(post(Desk.SOURCE, demand, act, body), 403, "forbidden");
            refused(post(Tokens.handler("HS-CG"), demand, act, body), 403, "forbidden");
            refused(Api.anonymous().body(body).post(url(demand, act)), 401, "unauthenticated");
            refused(
                    Api.as(Desk.AGENT).body(body).post(Desk.DEMANDS + "/" + CaseId.next() + "/" + act),
                    404,
                    "not-found");
        }
        refused(Api.as(Desk.SOURCE).get(url(demand, "supplements")), 403, "forbidden");
        refused(Api.as(Desk.AGENT).get(Desk.DEMANDS + "/" + CaseId.next() + "/supplements"), 404, "not-found");
        Api.as(Desk.AGENT)
                .get(url(demand, "supplements"))
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        assertThat(EventLog.shared().of(Desk.id(demand), UrgingRequested.class)).isEmpty();
    }

    private static String url(JsonPath demand, String act) {
        return Desk.DEMANDS + "/" + demand.getString("caseId") + "/" + act;
    }

    private static Response post(String token, JsonPath demand, String act, Map<String, ?> body) {
        return Api.as(token).body(body).post(url(demand, act));
    }

    private static void refused(Response response, int status, String code) {
        response.then().statusCode(status).body("code", equalTo(code));
    }
}
