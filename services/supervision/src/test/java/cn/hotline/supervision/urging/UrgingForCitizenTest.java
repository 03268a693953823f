package cn.hotline.supervision.urging;

import static cn.hotline.supervision.SupervisionTest.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import cn.hotline.events.Envelope;
import cn.hotline.events.Urged;
import cn.hotline.events.UrgingRequested;
import cn.hotline.events.code.UrgeKind;
import cn.hotline.kernel.Role;
import cn.hotline.supervision.CaseStory;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.MovableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class UrgingForCitizenTest {
    @Inject
    MovableClock clock;

    @AfterEach
    void release() {
        clock.release();
    }

    @Test
    void aCitizensCallUrgesTheUnitThatHasTheCase() {
        CaseStory story = running();
        tell(story, "已过三天");

        Urged urged = EventLog.shared().await(story.caseId, Urged.class);

        assertThat(urged.kind()).isEqualTo(UrgeKind.MANUAL);
        assertThat(urged.unit()).hasToString("HS-CIT");
        assertThat(urged.workOrderId()).isEqualTo(story.order());
        assertThat(urged.note()).isEqualTo("来电催办（渠道 CITY_BOARD）：已过三天");
        as(Role.SUPERVISOR)
                .get("/api/v1/urges?caseId=" + story.caseId)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].kind", is("MANUAL"));
    }

    @Test
    void aCallDeliveredTwiceUrgesOnce() {
        clock.set("2025-10-09T10:00");
        CaseStory story = running();
        Envelope<UrgingRequested> call = call(story, null);
        CaseStory.tell(call);
        story.awaitHeard();
        clock.advance(Duration.ofHours(2));
        CaseStory.tell(call);
        story.awaitHeard();

        assertThat(EventLog.shared().of(story.caseId, Urged.class)).hasSize(1);
    }

    @Test
    void withinTheHourNobodyIsUrgedAgainAndAfterItOnceMore() {
        clock.set("2025-10-09T10:00");
        CaseStory story = running();
        tell(story, "一");
        tell(story, "二").awaitHeard();
        clock.advance(Duration.ofMinutes(59));
        tell(story, "三").awaitHeard();
        assertThat(EventLog.shared().of(story.caseId, Urged.class)).hasSize(1);

        clock.advance(Duration.ofMinutes(1));
        tell(story, "四");

        assertThat(EventLog.shared().await(story.caseId, Urged.class, 2).note()).endsWith("四");
    }

    @Test
    void aSupervisorsUrgingDoesNotHoldBackTheCitizens() {
        CaseStory story = running();
        as(Role.SUPERVISOR)
                .body("{\"caseId\":\"" + story.caseId + "\",\"note\":\"请抓紧\"}")
                .post("/api/v1/urges")
                .then()
                .statusCode(201);
        tell(story, null);

        assertThat(EventLog.shared().await(story.caseId, Urged.class, 2).note()).isEqualTo("来电催办（渠道 CITY_BOARD）");
    }

    @Test
    void whereNoUnitWorksNobodyIsUrged() {
        CaseStory unknown = tell(new CaseStory(), "未立案");
        CaseStory fresh = tell(CaseStory.filed("2025-10-09T09:00"), "未派单");
        CaseStory replied = tell(running().replied("2025-10-09T10:00", 1), "已回复");
        CaseStory withdrawn =
                tell(running().withdrawn("2025-10-09T10:00"), "已撤诉").awaitHeard();

        for (CaseStory story : new CaseStory[] {unknown, fresh, replied, withdrawn}) {
            assertThat(EventLog.shared().of(story.caseId, Urged.class)).isEmpty();
        }
        as(Role.ADMIN)
                .get("/api/v1/parked-events?limit=500")
                .then()
                .statusCode(200)
                .body("items.findAll { it.key == '" + unknown.caseId + "' }", hasSize(0));
    }

    private static CaseStory running() {
        return CaseStory.filed("2025-10-09T09:00")
                .dispatched("2025-10-09T09:10", "HS-CIT")
                .awaitClocks(1);
    }

    private static CaseStory tell(CaseStory story, String note) {
        CaseStory.tell(call(story, note));
        return story;
    }

    private static Envelope<UrgingRequested> call(CaseStory story, String note) {
        return CaseStory.envelope(
                "2025-10-09T10:00", new UrgingRequested(story.caseId, story.caseNo, "CITY_BOARD", note));
    }
}
