package cn.hotline.supervision.urging;

import static cn.hotline.supervision.SupervisionTest.as;
import static cn.hotline.supervision.SupervisionTest.handlerOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import cn.hotline.events.Urged;
import cn.hotline.events.code.UrgeKind;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.supervision.CaseStory;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class UrgeResourceTest {
    @Test
    void aSupervisorUrgesTheUnitThatHasTheCaseOnceHoweverOftenTheRequestIsRepeated() {
        CaseStory story = running("HS-URG");
        String first = urge(Role.SUPERVISOR, story, "once")
                .statusCode(201)
                .body("kind", is("MANUAL"))
                .extract()
                .path("id");
        String again =
                urge(Role.SUPERVISOR, story, "once").statusCode(201).extract().path("id");

        assertThat(again).isEqualTo(first);
        Urged urged = EventLog.shared().await(story.caseId, Urged.class);
        assertThat(urged.kind()).isEqualTo(UrgeKind.MANUAL);
        assertThat(urged.clock()).isNull();
        assertThat(urged.unit()).hasToString("HS-URG");
        assertThat(urged.note()).as("phone numbers do not get into events").isEqualTo("来电 [电话] 再催");
        as(Role.SUPERVISOR)
                .get("/api/v1/urges?caseId=" + story.caseId)
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
    }

    @Test
    void thereIsNothingToUrgeBeforeADispatchNorAfterAReply() {
        CaseStory fresh = CaseStory.filed("2025-10-09T09:00").awaitHeard();
        CaseStory replied = running("HS-URG").replied("2025-10-09T10:00", 1).awaitHeard();

        urge(Role.AGENT, fresh, null).statusCode(409).body("code", is("nothing-to-urge"));
        urge(Role.AGENT, replied, null).statusCode(409).body("code", is("nothing-to-urge"));

        assertThat(EventLog.shared().of(replied.caseId, Urged.class)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"caseId\":\"x\",\"note\":\"催\"}", "{\"caseId\":null,\"colour\":1}"})
    void malformedRequestsAreRefused(String body) {
        as(Role.SUPERVISOR)
                .body(body)
                .post("/api/v1/urges")
                .then()
                .statusCode(400)
                .body("code", is("malformed-json"));
    }

    @Test
    void requestsThatBreakARuleSayWhichField() {
        as(Role.SUPERVISOR)
                .body("{\"note\":\" \"}")
                .post("/api/v1/urges")
                .then()
                .statusCode(400)
                .body("code", is("invalid-request"))
                .body("violations.field", equalTo(java.util.List.of("caseId", "note")))
                .body("violations.message", everyItem(is("必填")));
    }

    @Test
    void onlySupervisorsAndAgentsUrge() {
        CaseStory story = running("HS-URG");
        urge(Role.DISPATCHER, story, null).statusCode(403).body("code", is("forbidden"));
        Api.anonymous().body("{}").post("/api/v1/urges").then().statusCode(401).body("code", is("unauthenticated"));
        urge(Role.AGENT, new CaseStory(), null).statusCode(404).body("code", is("not-found"));
        assertThat(EventLog.shared().of(story.caseId, Urged.class)).isEmpty();
    }

    @Test
    void aUnitSeesItsOwnUrgesAndASuperiorThoseBelowIt() {
        CaseStory mine = running("HS-MINE");
        CaseStory others = running("HS-OTHER");
        urge(Role.AGENT, mine, null).statusCode(201);
        urge(Role.AGENT, others, null).statusCode(201);

        handlerOf("HS-MINE")
                .get("/api/v1/urges?limit=500")
                .then()
                .statusCode(200)
                .body("items.unit", everyItem(is("HS-MINE")))
                .body("items.caseNo", hasItem(mine.caseNo.value()))
                .body("items.caseNo", not(hasItem(others.caseNo.value())));
        handlerOf("HS")
                .get("/api/v1/urges?kind=MANUAL&unit=HS-OTHER")
                .then()
                .statusCode(200)
                .body("items.caseNo", hasItem(others.caseNo.value()));
    }

    @Test
    void theListIsReadPageByPageNewestFirst() {
        CaseStory story = running("HS-PAGE");
        String older = urge(Role.AGENT, story, null).extract().path("id");
        String newer = urge(Role.AGENT, story, null).extract().path("id");
        String url = "/api/v1/urges?limit=1&caseId=" + story.caseId;

        as(Role.ANALYST)
                .get(url)
                .then()
                .statusCode(200)
                .body("items.id", hasItem(newer))
                .body("next", is(newer));
        as(Role.ANALYST)
                .get(url + "&after=" + newer)
                .then()
                .statusCode(200)
                .body("items.id", hasItem(older))
                .body("next", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind=RED", "caseId=1", "after=1", "limit=0", "limit=501"})
    void wrongFiltersAreRefused(String query) {
        as(Role.ANALYST).get("/api/v1/urges?" + query).then().statusCode(400).body("code", is("invalid-request"));
    }

    private static CaseStory running(String unit) {
        return CaseStory.filed("2025-10-09T09:00")
                .dispatched("2025-10-09T09:10", unit)
                .awaitClocks(1);
    }

    private static ValidatableResponse urge(Role role, CaseStory story, String key) {
        CaseId caseId = story.caseId;
        return as(role).header("Idempotency-Key", key == null ? "" : key + caseId)
                .body("{\"caseId\":\"" + caseId + "\",\"note\":\"来电 13912345678 再催\"}")
                .post("/api/v1/urges")
                .then();
    }
}
