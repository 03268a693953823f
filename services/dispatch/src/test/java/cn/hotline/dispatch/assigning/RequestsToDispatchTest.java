package cn.hotline.dispatch.assigning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.hotline.dispatch.CaseStory;
import cn.hotline.dispatch.Desk;
import cn.hotline.events.CaseFiled;
import cn.hotline.events.DemandRegistered;
import cn.hotline.events.DispatchRequested;
import cn.hotline.events.Envelope;
import cn.hotline.events.EventJson;
import cn.hotline.events.Place;
import cn.hotline.events.WorkOrderDispatched;
import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.DispatchBasis;
import cn.hotline.events.code.DispatchCause;
import cn.hotline.events.code.Urgency;
import cn.hotline.kernel.UnitCode;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Poll;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class RequestsToDispatchTest {
    private static final Place NOWHERE = new Place(null, null, null);

    private final EventLog log = EventLog.shared();

    @Test
    void a_repeated_delivery_dispatches_once() {
        CaseStory story = CaseStory.filed(CaseStory.WAGES, NOWHERE);
        Envelope<DispatchRequested> asking = EventLog.envelope(story.asking(1, DispatchCause.FIRST, null));
        log.publish(asking);
        log.publish(asking);
        story.asks(1, DispatchCause.FIRST, null);
        assertThat(CaseStory.withLabourBureau().order(1)).isNotNull();

        Poll.until(() -> log.of(story.id, WorkOrderDispatched.class).size() >= 1);
        Api.as(Desk.DISPATCHER)
                .get("/api/v1/work-orders?caseId=" + story.id)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1));
    }

    @Test
    void the_unit_a_patroller_called_gets_the_case_unless_it_is_unknown() {
        CaseStory story = patrolled("HS-CG").asks(1, DispatchCause.FIRST, null);
        assertThat(story.dispatch(1).unit().value()).isEqualTo("HS-CG");
        assertThat(story.dispatch(1).basis()).isEqualTo(DispatchBasis.PATROLLER);

        CaseStory byCatalogue = patrolled("HS-NOBODY").asks(1, DispatchCause.FIRST, null);
        assertThat(byCatalogue.dispatch(1).basis()).isEqualTo(DispatchBasis.CATALOGUE);
    }

    private CaseStory patrolled(String calledUnit) {
        CaseStory story = new CaseStory();
        CaseFiled filed = story.filing(CaseStory.WAGES, NOWHERE);
        log.publish(new CaseFiled(
                story.id,
                story.caseNo,
                "PATROL",
                filed.type(),
                filed.urgency(),
                filed.category(),
                filed.title(),
                filed.content(),
                filed.place(),
                filed.tags(),
                false,
                filed.registeredAt(),
                true,
                new UnitCode(calledUnit)));
        return story;
    }

    @Test
    void a_case_that_was_merged_before_its_filing_is_redone_from_what_was_registered() {
        CaseStory story = new CaseStory();
        log.publish(new DemandRegistered(
                story.id,
                story.caseNo,
                "12345",
                null,
                DemandType.COMPLAINT,
                Urgency.NORMAL,
                null,
                "路灯不亮",
                "晚上漆黑",
                null,
                Set.of(),
                false,
                false,
                null,
                false));
        story.mergesInto(CaseStory.withLabourBureau()).asks(2, DispatchCause.REDO, null);

        assertThat(Desk.awaitWaiting(story)).containsEntry("title", "路灯不亮").doesNotContainKey("proposal");
        Desk.dispatch(Desk.DISPATCHER, story, null).then().statusCode(422).body("code", equalTo("no-catalogue-entry"));
        Desk.dispatch(Desk.DISPATCHER, story, "HS-CG").then().statusCode(201).body("round", equalTo(2));
    }

    @Test
    void events_about_orders_nobody_knows_are_left() {
        CaseStory story = new CaseStory();
        String unknown = story.id.toString();
        story.withdraws().closes(unknown).reviewRejects(unknown, "无此件").archives();

        log.publish(story.filing(CaseStory.WAGES, NOWHERE));
        story.asks(1, DispatchCause.FIRST, null);

        assertThat(story.dispatch(1).unit().value()).isEqualTo("HS-RS");
    }

    @Test
    void poison_is_parked_with_what_follows_mended_and_replayed_in_order() {
        CaseStory story = new CaseStory();
        CaseFiled good = story.filing(CaseStory.WAGES, NOWHERE);
        Envelope<CaseFiled> filing = EventLog.envelope(good);
        String poison = EventJson.write(good).replace("\"COMPLAINT\"", "\"GRUMBLE\"");
        log.publishRaw(good.topic(), good.key(), EventLog.headers(filing), poison);
        Envelope<DispatchRequested> asking = EventLog.envelope(story.asking(1, DispatchCause.FIRST, null));
        log.publish(asking);

        Poll.until(() -> parked(asking) != null);
        assertThat(log.of(story.id, WorkOrderDispatched.class)).isEmpty();
        Api.as(Desk.ADMIN)
                .header("If-Match", Desk.tag(parked(filing)))
                .body(Map.of("payload", tree(good), "note", "更正诉求类型"))
                .put("/api/v1/parked-events/" + filing.id() + "/payload")
                .then()
                .statusCode(200);
        replay(filing);
        replay(asking);

        assertThat(story.dispatch(1).unit().value()).isEqualTo("HS-RS");
    }

    private static void replay(Envelope<?> event) {
        Api.as(Desk.ADMIN)
                .header("If-Match", Desk.tag(parked(event)))
                .post("/api/v1/parked-events/" + event.id() + "/replays")
                .then()
                .statusCode(200);
    }

    /** The version of a parked event; null when it is not parked. */
    private static Integer parked(Envelope<?> event) {
        return Api.as(Desk.ADMIN)
                .get("/api/v1/parked-events?limit=500")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.toString().contains('" + event.id() + "') }?.version");
    }

    private static Map<?, ?> tree(Object event) {
        return EventJson.mapper().convertValue(event, Map.class);
    }
}
