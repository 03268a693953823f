package cn.hotline.statistics.folding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.hotline.events.CaseEvent;
import cn.hotline.events.Envelope;
import cn.hotline.events.EventJson;
import cn.hotline.events.Topics;
import cn.hotline.events.code.DemandType;
import cn.hotline.kernel.Role;
import cn.hotline.statistics.story.HandWritten;
import cn.hotline.statistics.story.Story;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Poll;
import cn.hotline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An event that cannot be read is parked with what follows it, and folded in as if nothing had happened once mended and replayed. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class PoisonTest {
    private static final String ADMIN = Tokens.of(Role.ADMIN);

    @Test
    void a_poisoned_log_gives_the_right_fact_after_mending_and_replay() {
        Story story = Story.registered("POISON", "2026-04-02T09:00", DemandType.HELP, "0101")
                .filed(DemandType.HELP, "0101")
                .dispatched("CG", true, HandWritten.time("2026-04-09T17:30"));
        List<? extends Envelope<? extends CaseEvent>> log = story.log();
        Envelope<? extends CaseEvent> poisoned = log.get(1);
        EventLog.shared().publish(log.get(0));
        EventLog.shared()
                .publishRaw(
                        Topics.CASE_EVENTS,
                        story.id().toString(),
                        EventLog.headers(poisoned),
                        "{\"caseId\": \"nonsense\"}");
        log.subList(2, log.size()).forEach(EventLog.shared()::publish);

        List<Map<String, Object>> parked = Poll.until(() -> parkedOf(story), all -> all.size() == log.size() - 1);
        assertThat(statusOf(story)).isEqualTo("REGISTERED");

        String mended = Api.as(ADMIN)
                .header("If-Match", "\"0\"")
                .body(Map.of("payload", EventJson.mapper().valueToTree(poisoned.data()), "note", "按来源更正"))
                .put("/api/v1/parked-events/" + poisoned.id() + "/payload")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        parked.forEach(event -> Api.as(ADMIN)
                .header("If-Match", event.get("eventId").equals(poisoned.id().toString()) ? mended : "\"0\"")
                .post("/api/v1/parked-events/" + event.get("eventId") + "/replays")
                .then()
                .statusCode(200)
                .body("status", equalTo("REPLAYED")));

        assertThat(statusOf(story)).isEqualTo("DISPATCHED");
        Api.as(ADMIN).get("/api/v1/rollups/verification").then().statusCode(200).body("differing", equalTo(0));
    }

    @Test
    void an_event_that_lacks_what_its_fold_needs_stays_parked_until_it_is_given_up() {
        Story story = Story.registered("POISON", "2026-04-02T09:00", DemandType.HELP, "0101");
        Story lead = Story.registered("POISON", "2026-04-02T09:00", DemandType.HELP, "0101");
        Envelope<? extends CaseEvent> merged = story.merged(lead).log().get(1);
        EventLog.shared().publish(story.log().get(0));
        String withoutLead = "{\"caseId\": \"%s\", \"caseNo\": \"%s\"}".formatted(story.id(), story.no());
        EventLog.shared().publishRaw(Topics.CASE_EVENTS, story.id().toString(), EventLog.headers(merged), withoutLead);
        Poll.until(() -> parkedOf(story), all -> all.size() == 1);

        Api.as(ADMIN)
                .header("If-Match", "\"0\"")
                .post("/api/v1/parked-events/" + merged.id() + "/replays")
                .then()
                .statusCode(422)
                .body("code", equalTo("replay-failed"));
        Api.as(ADMIN)
                .header("If-Match", "\"0\"")
                .body(Map.of("note", "来源已另行更正"))
                .post("/api/v1/parked-events/" + merged.id() + "/discards")
                .then()
                .statusCode(200)
                .body("status", equalTo("DISCARDED"));
        assertThat(statusOf(story)).isEqualTo("REGISTERED");
    }

    private static List<Map<String, Object>> parkedOf(Story story) {
        List<Map<String, Object>> parked = Api.as(ADMIN)
                .get("/api/v1/parked-events?limit=500")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
        return parked.stream()
                .filter(event -> story.id().toString().equals(event.get("key")))
                .toList();
    }

    private static String statusOf(Story story) {
        return Api.as(ADMIN)
                .get("/api/v1/case-facts/" + story.id())
                .then()
                .statusCode(200)
                .extract()
                .path("status");
    }
}
