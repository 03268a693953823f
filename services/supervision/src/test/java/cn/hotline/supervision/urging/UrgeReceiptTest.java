package cn.hotline.supervision.urging;

import static cn.hotline.supervision.SupervisionTest.as;
import static cn.hotline.supervision.SupervisionTest.handlerOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import cn.hotline.events.UrgeReceived;
import cn.hotline.kernel.Role;
import cn.hotline.supervision.AtOnce;
import cn.hotline.supervision.CaseStory;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.MovableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 催办签收 and 催办汇总. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class UrgeReceiptTest {
    @Inject
    MovableClock clock;

    @AfterEach
    void release() {
        clock.release();
    }

    @Test
    void theUrgedUnitReceivesAnUrgingOnce() {
        CaseStory story = running("HS-RCP");
        String id = urge(story);

        receive(handlerOf("HS-RCP"), id, "\"0\"")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("receivedBy", is("HS-RCP经办人"))
                .body("receiptNote", is("已派员，电话 [电话]"));
        receive(handlerOf("HS-RCP"), id, "\"1\"").then().statusCode(409).body("code", is("urge-received"));

        UrgeReceived told = EventLog.shared().await(story.caseId, UrgeReceived.class);
        assertThat(told.urgeId()).hasToString(id);
        assertThat(told.workOrderId()).isEqualTo(story.order());
        assertThat(told.note()).isEqualTo("已派员，电话 [电话]");
    }

    @Test
    void oneOfTwoAtTheSameMomentReceivesIt() {
        CaseStory story = running("HS-RCP");
        String id = urge(story);

        assertThat(AtOnce.statuses(
                        () -> receive(handlerOf("HS-RCP"), id, "\"0\""),
                        () -> receive(handlerOf("HS-RCP"), id, "\"0\"")))
                .containsOnlyOnce(200)
                .containsAnyOf(409, 412);
        story.awaitHeard();
        assertThat(EventLog.shared().of(story.caseId, UrgeReceived.class)).hasSize(1);
    }

    @Test
    void nobodyElseReceivesItAndNotWithoutTheVersionRead() {
        CaseStory story = running("HS-RCP");
        String id = urge(story);

        receive(handlerOf("HS-OTHER"), id, "\"0\"").then().statusCode(403).body("code", is("other-unit"));
        receive(handlerOf("HS-RCP"), id, "\"3\"").then().statusCode(412).body("code", is("changed-meanwhile"));
        receive(handlerOf("HS-RCP"), id, "").then().statusCode(428).body("code", is("if-match-required"));
        receive(handlerOf("HS-RCP"), "0193a1c6-7f00-7000-8000-000000000000", "\"0\"")
                .then()
                .statusCode(404);
        Api.anonymous()
                .body("{}")
                .post("/api/v1/urges/" + id + "/receipts")
                .then()
                .statusCode(401);
        handlerOf("HS-OTHER").get("/api/v1/urges/" + id).then().statusCode(403).body("code", is("other-unit"));

        as(Role.SUPERVISOR).get("/api/v1/urges/" + id).then().statusCode(200).header("ETag", "\"0\"");
        assertThat(EventLog.shared().of(story.caseId, UrgeReceived.class)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"HANDLER"},
            mode = EnumSource.Mode.EXCLUDE)
    void noOtherRoleReceives(Role role) {
        receive(as(role), urge(running("HS-RCP")), "\"0\"")
                .then()
                .statusCode(403)
                .body("code", is("forbidden"));
    }

    @Test
    void theSumsTellTheShareThatWasReceivedAndTheListWhichWereNot() {
        clock.set("2025-12-01T10:00");
        CaseStory story = running("HS-SUM");
        String first = urge(story);
        String second = urge(story);
        urge(story);
        receive(handlerOf("HS-SUM"), first, "\"0\"").then().statusCode(200);

        as(Role.ANALYST)
                .get("/api/v1/urge-summaries?from=2025-12-01&to=2025-12-01&unit=HS-SUM")
                .then()
                .statusCode(200)
                .body("urged", contains(3))
                .body("manual", contains(3))
                .body("received", contains(1))
                .body("receivedPercent", contains(33.33f));
        as(Role.ANALYST)
                .get("/api/v1/urge-summaries?from=2025-12-02&to=2025-12-31&unit=HS-SUM")
                .then()
                .body("", hasSize(0));
        handlerOf("HS-OTHER")
                .get("/api/v1/urge-summaries?from=2025-12-01&to=2025-12-01&unit=HS-SUM")
                .then()
                .statusCode(200)
                .body("", hasSize(0));
        as(Role.ANALYST)
                .get("/api/v1/urges?unit=HS-SUM&received=true")
                .then()
                .statusCode(200)
                .body("items.id", contains(first));
        as(Role.ANALYST)
                .get("/api/v1/urges?unit=HS-SUM&received=false")
                .then()
                .body("items", hasSize(2))
                .body("items[1].id", is(second));
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=2025-12-01", "from=2025-12-02&to=2025-12-01", "from=2024-01-01&to=2025-12-01"})
    void wrongPeriodsAreRefused(String query) {
        as(Role.ANALYST).get("/api/v1/urge-summaries?" + query).then().statusCode(400);
    }

    private static CaseStory running(String unit) {
        return CaseStory.filed("2025-10-09T09:00")
                .dispatched("2025-10-09T09:10", unit)
                .awaitClocks(1);
    }

    private static String urge(CaseStory story) {
        return as(Role.SUPERVISOR)
                .body(Map.of("caseId", story.caseId.toString(), "note", "请抓紧"))
                .post("/api/v1/urges")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response receive(RequestSpecification who, String id, String version) {
        return who.header("If-Match", version)
                .body(Map.of("note", "已派员，电话 13912345678"))
                .post("/api/v1/urges/" + id + "/receipts");
    }
}
