package cn.hotline.supervision.clocks;

import static cn.hotline.supervision.SupervisionTest.as;
import static cn.hotline.supervision.SupervisionTest.clock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import cn.hotline.events.Envelope;
import cn.hotline.events.EventJson;
import cn.hotline.events.WorkOrderDispatched;
import cn.hotline.events.code.ClockKind;
import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.Urgency;
import cn.hotline.kernel.Role;
import cn.hotline.supervision.CaseStory;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Poll;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ClockInboxTest {
    @Test
    void anEventDeliveredTwiceStartsItsClocksOnce() {
        CaseStory story = CaseStory.filed("2025-10-09T09:00");
        Envelope<WorkOrderDispatched> dispatched = CaseStory.envelope("2025-10-09T09:10", story.dispatching("HS-CG"));
        CaseStory.tell(dispatched);
        CaseStory.tell(dispatched);
        story.awaitHeard();

        assertThat(story.told()).hasSize(2);
        as(Role.SUPERVISOR)
                .get("/api/v1/clocks?caseId=" + story.caseId)
                .then()
                .statusCode(200)
                .body("items", hasSize(5));
    }

    @Test
    void whatOvertakesAnEndedCaseChangesNothing() {
        CaseStory story = CaseStory.filed("2025-10-09T09:00")
                .withdrawn("2025-10-09T09:05")
                .dispatched("2025-10-09T09:06", "HS-CG")
                .signed("2025-10-09T09:30")
                .replied("2025-10-09T10:00", 1)
                .approved("2025-10-09T10:30")
                .archived("2025-10-09T11:00")
                .archived("2025-10-09T11:01")
                .awaitHeard();

        assertThat(story.told()).containsExactly(story.transferClock(1));
        assertThat(clock(story, ClockKind.TRANSFER).text("state")).isEqualTo("CANCELLED");
        assertThat(parked(story)).isEmpty();
    }

    @Test
    void eventsOfACaseNeverFiledAreReadOver() {
        CaseStory story = new CaseStory();
        story.withdrawn("2025-10-09T09:05").archived("2025-10-09T09:06").awaitHeard();

        assertThat(parked(story)).isEmpty();
    }

    @Test
    void aPoisonedFilingIsParkedWithAllThatFollowsAndStartsTheClocksOnceMended() {
        CaseStory story = new CaseStory();
        var filing = CaseStory.envelope(
                "2025-10-09T09:00", story.filing("2025-10-09T09:00", DemandType.HELP, Urgency.NORMAL));
        String good = EventJson.write(filing.data());
        EventLog.shared()
                .publishRaw(
                        filing.data().topic(),
                        filing.data().key(),
                        EventLog.headers(filing),
                        good.replace("\"HELP\"", "\"NO_SUCH_TYPE\""));
        story.dispatched("2025-10-09T09:10", "HS-CG");
        List<Map<String, Object>> parked = Poll.until(() -> parked(story), found -> found.size() == 2);

        Map<String, Object> poison = parked.get(0);
        Integer version = as(Role.ADMIN)
                .header("If-Match", "\"" + poison.get("version") + "\"")
                .body("{\"payload\":" + good + ",\"note\":\"更正诉求类型\"}")
                .put("/api/v1/parked-events/" + poison.get("eventId") + "/payload")
                .then()
                .statusCode(200)
                .extract()
                .path("version");
        replay(poison.get("eventId"), version);
        replay(parked.get(1).get("eventId"), (Integer) parked.get(1).get("version"));

        story.awaitClocks(1);
        assertThat(clock(story, ClockKind.HANDLE).text("state")).isEqualTo("RUNNING");
    }

    private static void replay(Object id, Integer version) {
        as(Role.ADMIN)
                .header("If-Match", "\"" + version + "\"")
                .post("/api/v1/parked-events/" + id + "/replays")
                .then()
                .statusCode(200);
    }

    private static List<Map<String, Object>> parked(CaseStory story) {
        return as(Role.ADMIN)
                .get("/api/v1/parked-events?limit=500")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.findAll { it.key == '" + story.caseId + "' }");
    }
}
