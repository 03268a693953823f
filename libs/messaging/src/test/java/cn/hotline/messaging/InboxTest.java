package cn.hotline.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import cn.hotline.events.CaseWithdrawn;
import cn.hotline.events.Envelope;
import cn.hotline.events.Topics;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Poll;
import cn.hotline.testkit.Tokens;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class InboxTest {
    private static final CaseNo NUMBER = new CaseNo("HS20261121-000001");
    private static final String ADMIN = Tokens.of(Role.ADMIN);

    @Inject
    Probe probe;

    @Inject
    MeterRegistry metrics;

    private final EventLog log = EventLog.shared();
    private final CaseId caseId = CaseId.next();

    @Test
    void an_event_delivered_twice_is_applied_once() {
        Envelope<CaseWithdrawn> envelope = EventLog.envelope(withdrawn("一"));
        log.publish(envelope);
        log.publish(envelope);
        log.publish(withdrawn("二"));

        Poll.until(() -> probe.applied(caseId), applied -> applied.contains("二"));
        assertThat(probe.applied(caseId)).containsExactly("一", "二");
    }

    @Test
    void a_poisoned_event_is_parked_and_holds_back_only_its_own_case() {
        CaseId other = CaseId.next();
        Envelope<CaseWithdrawn> poison = EventLog.envelope(withdrawn("毒"));
        log.publish(withdrawn("前"));
        log.publish(poison);
        log.publish(withdrawn("后"));
        log.publish(new CaseWithdrawn(other, NUMBER, "别的工单"));

        Poll.until(() -> probe.applied(other), applied -> applied.contains("别的工单"));
        Poll.until(() -> parked(caseId) == 2);
        Poll.until(() -> metrics.get("hotline.parked.events").gauge().value() >= 2);
        assertThat(probe.applied(caseId)).containsExactly("前");
        assertThat(log.records())
                .as("a copy stands on the parking topic")
                .anyMatch(record -> record.topic().equals(Topics.parked("closure"))
                        && caseId.toString().equals(record.key()));

        String behind = idOf(caseId, 1);
        Api.as(ADMIN)
                .header("If-Match", "\"0\"")
                .post("/api/v1/parked-events/" + behind + "/replays")
                .then()
                .statusCode(409)
                .body("code", equalTo("earlier-parked-event"));
        Api.as(ADMIN)
                .header("If-Match", "\"0\"")
                .post("/api/v1/parked-events/" + poison.id() + "/replays")
                .then()
                .statusCode(422)
                .body("code", equalTo("replay-failed"));
        Api.as(ADMIN)
                .header("If-Match", "\"0\"")
                .body(Map.of(
                        "payload",
                        Map.of("caseId", caseId.toString(), "caseNo", NUMBER.value(), "reason", "已修正"),
                        "note",
                        "更正原因"))
                .put("/api/v1/parked-events/" + poison.id() + "/payload")
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        Api.as(ADMIN)
                .header("If-Match", "\"0\"")
                .post("/api/v1/parked-events/" + poison.id() + "/replays")
                .then()
                .statusCode(412);
        Api.as(ADMIN)
                .header("If-Match", "\"1\"")
                .post("/api/v1/parked-events/" + poison.id() + "/replays")
                .then()
                .statusCode(200)
                .body("status", equalTo("REPLAYED"));
        Api.as(ADMIN)
                .header("If-Match", "\"0\"")
                .post("/api/v1/parked-events/" + behind + "/replays")
                .then()
                .statusCode(200);

        assertThat(probe.applied(caseId)).containsExactly("前", "已修正", "后");
        Api.as(ADMIN)
                .header("If-Match", "\"1\"")
                .post("/api/v1/parked-events/" + behind + "/replays")
                .then()
                .statusCode(409)
                .body("code", equalTo("parked-event-settled"));
        log.publish(withdrawn("恢复"));
        Poll.until(() -> probe.applied(caseId), applied -> applied.contains("恢复"));
    }

    @Test
    void what_is_no_event_at_all_is_parked_not_dropped() {
        log.publishRaw(Topics.CASE_EVENTS, caseId.toString(), Map.of(), "{ nonsense");
        Poll.until(() -> parked(caseId) == 1);
        Api.as(ADMIN)
                .header("If-Match", "\"0\"")
                .body(Map.of("note", "测试数据"))
                .post("/api/v1/parked-events/" + idOf(caseId, 0) + "/discards")
                .then()
                .statusCode(200)
                .body("status", equalTo("DISCARDED"));
    }

    @Test
    void only_the_administrator_sees_parked_events() {
        Api.as(Tokens.of(Role.AGENT))
                .get("/api/v1/parked-events")
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
        Api.anonymous().get("/api/v1/parked-events").then().statusCode(401).body("code", equalTo("unauthenticated"));
        Api.as(ADMIN)
                .get("/api/v1/parked-events?limit=0")
                .then()
                .statusCode(400)
                .contentType(containsString("application/problem+json"))
                .body("code", equalTo("invalid-request"));
    }

    private CaseWithdrawn withdrawn(String reason) {
        return new CaseWithdrawn(caseId, NUMBER, reason);
    }

    private static int parked(CaseId caseId) {
        return Api.as(ADMIN)
                .get("/api/v1/parked-events?limit=500")
                .jsonPath()
                .getList("items.findAll { it.key == '" + caseId + "' }")
                .size();
    }

    private static String idOf(CaseId caseId, int index) {
        return Api.as(ADMIN)
                .get("/api/v1/parked-events?limit=500")
                .jsonPath()
                .getString("items.findAll { it.key == '" + caseId + "' }[" + index + "].eventId");
    }
}
