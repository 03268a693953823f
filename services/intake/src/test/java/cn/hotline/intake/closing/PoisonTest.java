package cn.hotline.intake.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;

import cn.hotline.events.CaseArchived;
import cn.hotline.events.EventJson;
import cn.hotline.events.Topics;
import cn.hotline.events.code.CaseOutcome;
import cn.hotline.intake.Desk;
import cn.hotline.kernel.Role;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Poll;
import cn.hotline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class PoisonTest {
    private static final String PARKED = "/api/v1/parked-events";

    @Test
    void an_unreadable_event_is_parked_then_mended_and_replayed() {
        Desk.open();
        JsonPath demand =
                Desk.act(Desk.registered(), "answers", Map.of("answer", "已答复")).jsonPath();
        CaseArchived archived = new CaseArchived(Desk.id(demand), Desk.no(demand), CaseOutcome.ANSWERED);
        var envelope = EventLog.envelope(archived);
        EventLog.shared()
                .publishRaw(
                        Topics.CASE_EVENTS, archived.key(), EventLog.headers(envelope), "{\"caseId\": \"no case\"}");

        String admin = Tokens.of(Role.ADMIN);
        String one = "items.find { it.eventId == '" + envelope.id() + "' }";
        Poll.until(() -> Api.as(admin).get(PARKED).jsonPath().getMap(one) != null);
        assertThat(Desk.read(demand).getString("status")).isEqualTo("ANSWERED");

        JsonPath payload = JsonPath.from(EventJson.write(archived));
        Api.as(admin)
                .header("If-Match", "\"0\"")
                .body(Map.of("payload", payload.getMap("$"), "note", "补正"))
                .put(PARKED + "/" + envelope.id() + "/payload")
                .then()
                .statusCode(200)
                .body("mendings.note", contains("补正"))
                .body("mendings.payload", contains("{\"caseId\": \"no case\"}"))
                .body("mendings.by", hasSize(1))
                .body("mendings.at", hasSize(1));
        Api.as(admin)
                .header("If-Match", "\"1\"")
                .post(PARKED + "/" + envelope.id() + "/replays")
                .then()
                .statusCode(200);
        assertThat(Desk.read(demand).getString("status")).isEqualTo("ARCHIVED");
    }
}
