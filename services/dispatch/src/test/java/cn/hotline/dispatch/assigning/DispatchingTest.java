package cn.hotline.dispatch.assigning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import cn.hotline.dispatch.CaseStory;
import cn.hotline.dispatch.Desk;
import cn.hotline.events.Place;
import cn.hotline.events.WorkOrderDispatched;
import cn.hotline.events.code.DispatchBasis;
import cn.hotline.events.code.DispatchCause;
import cn.hotline.kernel.UnitCode;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class DispatchingTest {
    private static final Place IN_STREET = new Place(new UnitCode("HS-JD01"), new UnitCode("HS-JD01-SQ01"), null);

    @Test
    void a_case_goes_by_itself_where_the_catalogue_says_so() {
        WorkOrderDispatched dispatched =
                CaseStory.toBeDispatched(CaseStory.WAGES).dispatch(1);

        assertThat(dispatched.unit()).isEqualTo(new UnitCode("HS-RS"));
        assertThat(dispatched.basis()).isEqualTo(DispatchBasis.CATALOGUE);
        assertThat(dispatched.basisText()).contains("人力资源");
        assertThat(dispatched.hop()).isEqualTo(1);
        assertThat(dispatched.unitPath()).containsExactly(new UnitCode("HS-RS"));
    }

    @Test
    void a_sanitation_case_goes_to_the_street_of_its_place() {
        CaseStory story = CaseStory.filed("010201", IN_STREET).asks(1, DispatchCause.FIRST, null);

        assertThat(story.dispatch(1).unit()).isEqualTo(new UnitCode("HS-JD01"));
        assertThat(CaseStory.toBeDispatched("010201").dispatch(1).unit()).isEqualTo(new UnitCode("HS-CG"));
    }

    @Test
    void a_case_the_catalogue_leaves_open_waits_with_its_proposal() {
        CaseStory story = CaseStory.toBeDispatched(CaseStory.SERVICE_ATTITUDE);

        Map<String, Object> waiting = Desk.awaitWaiting(story);

        assertThat(waiting)
                .containsEntry("caseNo", story.caseNo.value())
                .containsEntry("cause", "FIRST")
                .containsEntry("categoryName", "服务态度")
                .containsEntry("round", 1);
        assertThat(waiting.get("proposal"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry("unit", "HS-XF")
                .containsEntry("unitName", "区信访局")
                .containsEntry("confidence", 0.75f)
                .containsEntry("source", "CATALOGUE")
                .containsEntry("reason", "派单目录：类别 13，全区")
                .containsKeys("catalogueEntryId", "catalogueEntryVersion");
    }

    @Test
    void the_dispatcher_follows_the_catalogue_or_decides() {
        CaseStory followed = CaseStory.toBeDispatched(CaseStory.SERVICE_ATTITUDE);
        CaseStory decided = CaseStory.toBeDispatched(CaseStory.SERVICE_ATTITUDE);
        Desk.awaitWaiting(followed);
        Desk.awaitWaiting(decided);

        Desk.dispatch(Desk.DISPATCHER, followed, null)
                .then()
                .statusCode(201)
                .header("ETag", notNullValue())
                .body("unit", equalTo("HS-XF"), "basis", equalTo("CATALOGUE"), "status", equalTo("DISPATCHED"))
                .body("returnable", equalTo(true), "title", equalTo("反映工资未发"), "returnUntil", notNullValue());
        Desk.dispatch(Desk.DISPATCHER, decided, "HS-JD02-SQ01")
                .then()
                .statusCode(201)
                .body("unit", equalTo("HS-JD02-SQ01"), "basis", equalTo("HAND"), "basisText", equalTo("按职责判定"));

        assertThat(decided.dispatch(1).unitPath())
                .containsExactly(new UnitCode("HS-JD02-SQ01"), new UnitCode("HS-JD02"));
        assertThat(Desk.waiting(decided)).isEmpty();
    }

    @Test
    void an_order_tells_which_line_of_the_catalogue_sent_it_or_whose_judgement() {
        CaseStory byItself = CaseStory.toBeDispatched(CaseStory.WAGES);
        CaseStory followed = CaseStory.toBeDispatched(CaseStory.SERVICE_ATTITUDE);
        CaseStory decided = CaseStory.toBeDispatched(CaseStory.SERVICE_ATTITUDE);
        Object proposed = ((Map<?, ?>) Desk.awaitWaiting(followed).get("proposal")).get("catalogueEntryId");
        Desk.awaitWaiting(decided);

        assertThat(Desk.see(byItself.order(1)).getString("sentBy")).isEqualTo("system:dispatch");
        assertThat(Desk.see(byItself.order(1)).getString("catalogueEntryId")).isNotNull();
        Desk.dispatch(Desk.DISPATCHER, followed, null)
                .then()
                .body("sentBy", equalTo("test.dispatcher"), "catalogueEntryId", equalTo(proposed))
                .body("catalogueEntryVersion", equalTo(0), "sentByName", notNullValue());
        Desk.dispatch(Desk.DISPATCHER, decided, "HS-CG")
                .then()
                .body("sentBy", equalTo("test.dispatcher"), "catalogueEntryId", nullValue());
    }

    @Test
    void nothing_is_dispatched_on_wrong_terms() {
        CaseStory story = CaseStory.toBeDispatched(CaseStory.NOBODYS);
        assertThat(Desk.awaitWaiting(story).get("proposal")).isNull();

        Desk.dispatch(Desk.DISPATCHER, story, null).then().statusCode(422).body("code", equalTo("no-catalogue-entry"));
        Desk.dispatch(Desk.DISPATCHER, story, "HS-XX").then().statusCode(422).body("code", equalTo("unknown-unit"));
        Desk.dispatch(Desk.DISPATCHER, story, "hs cg").then().statusCode(400).body("code", equalTo("invalid-request"));
        Desk.dispatch(Desk.LABOUR, story, "HS-RS").then().statusCode(403).body("code", equalTo("forbidden"));
        Api.anonymous()
                .body(Map.of("caseId", story.id.toString()))
                .post("/api/v1/work-orders")
                .then()
                .statusCode(401)
                .body("code", equalTo("unauthenticated"));
        Api.as(Desk.DISPATCHER)
                .body("{\"caseId\":")
                .post("/api/v1/work-orders")
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed-json"));
        Api.as(Desk.DISPATCHER)
                .body(Map.of())
                .post("/api/v1/work-orders")
                .then()
                .statusCode(400)
                .body("violations[0].message", equalTo("必填"));

        assertThat(Desk.waiting(story)).containsEntry("status", "PENDING");
    }

    @Test
    void a_case_nobody_asked_to_dispatch_is_not_dispatched() {
        CaseStory story = CaseStory.withLabourBureau();

        Desk.dispatch(Desk.DISPATCHER, story, "HS-CG")
                .then()
                .statusCode(409)
                .body("code", equalTo("nothing-to-dispatch"), "violations", nullValue());

        assertThat(EventLog.shared().of(story.id, WorkOrderDispatched.class)).hasSize(1);
    }

    @Test
    void the_same_key_dispatches_once() {
        CaseStory story = CaseStory.toBeDispatched(CaseStory.SERVICE_ATTITUDE);
        Desk.awaitWaiting(story);
        Map<String, String> body = Map.of("caseId", story.id.toString(), "unit", "HS-CG");

        String first = dispatchWithKey(story, body);
        String again = dispatchWithKey(story, body);

        assertThat(again).isEqualTo(first);
    }

    @Test
    void a_redo_goes_to_the_unit_that_had_it() {
        CaseStory story = CaseStory.filed(CaseStory.WAGES, IN_STREET).asks(2, DispatchCause.REDO, "HS-JY");

        WorkOrderDispatched dispatched = story.dispatch(1);

        assertThat(dispatched.unit()).isEqualTo(new UnitCode("HS-JY"));
        assertThat(dispatched.basis()).isEqualTo(DispatchBasis.PREVIOUS_UNIT);
        assertThat(dispatched.round()).isEqualTo(2);
    }

    private static String dispatchWithKey(CaseStory story, Map<String, String> body) {
        return Api.as(Desk.DISPATCHER)
                .header("Idempotency-Key", "key-" + story.id)
                .body(body)
                .post("/api/v1/work-orders")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
