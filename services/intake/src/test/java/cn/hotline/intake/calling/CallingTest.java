package cn.hotline.intake.calling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.hotline.intake.Desk;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class CallingTest {
    private static final String CALLS = "/api/v1/calls";

    @Inject
    EntityManager entities;

    @Test
    void a_call_is_recorded_once_and_shows_the_cases_told_in_it() {
        Desk.open();
        Map<String, Object> call = call("09:00:00", "09:00:07", "09:05:00");
        String id = (String) call.get("callId");
        call.put("callerNumber", "13977712345");
        assertThat(record(Desk.SOURCE, call, call).getList("results.status")).containsExactly("CREATED", "REPEATED");
        assertThat(record(Desk.SOURCE, call).getList("results.status")).containsExactly("REPEATED");

        JsonPath first = Desk.registered(Desk.demandWith("callRecordId", id));
        JsonPath second = Desk.registered();
        Api.as(Desk.AGENT)
                .body(Map.of("content", "补充", "callRecordId", id))
                .post(Desk.DEMANDS + "/" + second.getString("caseId") + "/supplements")
                .then()
                .statusCode(201);

        Api.as(Desk.AGENT)
                .get(CALLS + "/" + id)
                .then()
                .statusCode(200)
                .body("caller", equalTo("139******45"))
                .body("agent", equalTo("li.na"))
                .body("cases.caseNo", contains(first.getString("caseNo"), second.getString("caseNo")));
        Api.as(Tokens.of(Role.ANALYST))
                .get(CALLS + "/" + id)
                .then()
                .statusCode(200)
                .body("caller", nullValue())
                .body("cases.size()", equalTo(2));
        Api.as(Desk.SOURCE)
                .get(CALLS + "/" + id)
                .then()
                .statusCode(200)
                .body("caller", nullValue())
                .body("cases", nullValue());
        String stored =
                (String) entities.createNativeQuery("select cast(c as text) from call_record c where call_id = ?1")
                        .setParameter(1, id)
                        .getSingleResult();
        assertThat(stored).doesNotContain("13977712345");
    }

    @Test
    void bad_calls_are_refused_by_name_and_spoil_no_other() {
        Map<String, Object> good = call("09:00:00", null, "09:01:00");
        JsonPath answer = record(
                Desk.SOURCE,
                call("09:00:10", "09:00:05", "09:05:00"),
                call("09:00:00", "09:06:00", "09:05:00"),
                call("09:00:00", null, "08:59:59"),
                with(call("09:00:00", "09:00:07", "09:05:00"), "abandoned", true),
                with(call("09:00:00", null, "09:05:00"), "callerNumber", "张三 13977712345"),
                with(call("09:00:00", null, "09:05:00"), "ringAt", "早上"),
                with(call("09:00:00", null, "09:05:00"), "queue", null),
                with(call("09:00:00", null, "09:05:00"), "ringAt", "2099-01-01T00:00:00+08:00"),
                good);

        assertThat(answer.getInt("created")).isEqualTo(1);
        assertThat(answer.getInt("refused")).isEqualTo(8);
        assertThat(answer.getString("results[8].callId")).isEqualTo(good.get("callId"));
        assertThat(answer.getList("results.problem.code", String.class))
                .containsExactly(
                        "call-impossible",
                        "call-impossible",
                        "call-impossible",
                        "call-impossible",
                        "invalid-request",
                        "malformed-json",
                        "invalid-request",
                        "call-impossible");
        assertThat(answer.prettify()).doesNotContain("13977712345").doesNotContain("早上");
    }

    @Test
    void wrong_requests_are_refused() {
        Map<String, Object> call = call("09:00:00", null, "09:01:00");
        refused(send(Desk.SOURCE, Collections.nCopies(1_001, call)), 400, "invalid-request");
        refused(send(Desk.SOURCE, List.of()), 400, "invalid-request");
        refused(send(Tokens.of(Role.SUPERVISOR), List.of(call)), 403, "forbidden");
        refused(Api.anonymous().body(Map.of("calls", List.of(call))).post(CALLS), 401, "unauthenticated");
        refused(Api.as(Desk.SOURCE).body("{\"calls\":[").post(CALLS), 400, "malformed-json");
        refused(Api.as(Desk.AGENT).get(CALLS + "/" + call.get("callId")), 404, "not-found");
        refused(Api.as(Tokens.handler("HS-CG")).get(CALLS + "/x"), 403, "forbidden");

        record(Desk.SOURCE, call);
        String stranger = Tokens.of("another.source", "别的平台", Set.of(Role.SOURCE_ID), null);
        refused(Api.as(stranger).get(CALLS + "/" + call.get("callId")), 404, "not-found");
    }

    private static Map<String, Object> call(String ring, String answered, String hangUp) {
        Map<String, Object> call = new LinkedHashMap<>();
        call.put("callId", "C-" + CaseId.next());
        call.put("ringAt", at(ring));
        call.put("answeredAt", answered == null ? null : at(answered));
        call.put("hangUpAt", at(hangUp));
        call.put("agent", "li.na");
        call.put("queue", "普通话人工");
        return call;
    }

    private static String at(String time) {
        return "2025-03-03T" + time + "+08:00";
    }

    private static Map<String, Object> with(Map<String, Object> call, String field, Object value) {
        call.put(field, value);
        return call;
    }

    private static Response send(String token, List<?> calls) {
        return Api.as(token).body(Map.of("calls", calls)).post(CALLS);
    }

    private static JsonPath record(String token, Object... calls) {
        return send(token, List.of(calls)).then().statusCode(200).extract().jsonPath();
    }

    private static void refused(Response response, int status, String code) {
        response.then().statusCode(status).body("code", equalTo(code));
    }
}
