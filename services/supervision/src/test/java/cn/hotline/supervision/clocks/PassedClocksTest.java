package cn.hotline.supervision.clocks;

import static cn.hotline.supervision.CaseStory.at;
import static cn.hotline.supervision.SupervisionTest.as;
import static cn.hotline.supervision.SupervisionTest.clock;
import static cn.hotline.supervision.SupervisionTest.handlerOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;

import cn.hotline.events.WorkOrderReassigned;
import cn.hotline.events.code.ClockKind;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.UnitCode;
import cn.hotline.supervision.CaseStory;
import cn.hotline.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** 改派 and 机构调整: who answers for the clocks of a work order that changes hands. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class PassedClocksTest {
    @Test
    void theClocksOfAReassignedOrderEndUnjudgedAndTheNextUnitGetsFreshOnes() {
        CaseStory story = running().reassigned("2025-10-14T09:00", "HS-SW").awaitHeard();
        assertThat(clock(story, ClockKind.SIGN).text("state")).isEqualTo("CANCELLED");
        assertThat(clock(story, ClockKind.HANDLE).text("state")).isEqualTo("CANCELLED");
        assertThat(clock(story, ClockKind.HANDLE).text("inTime")).isNull();

        story.dispatched("2025-10-14T10:00", "HS-SW").awaitClocks(2);
        assertThat(clock(story, ClockKind.HANDLE).text("cause")).isEqualTo("REDISPATCHED");
        assertThat(clock(story, ClockKind.HANDLE).time("startedAt")).isEqualTo(at("2025-10-14T10:00"));
        assertThat(clock(story, ClockKind.HANDLE).time("dueAt")).isEqualTo(at("2025-10-21T10:00"));
    }

    @Test
    void aReassignmentOfAnEarlierOrderChangesNothing() {
        CaseStory story = running();
        CaseStory moved = running();
        var earlier = new WorkOrderReassigned(
                moved.caseId, moved.caseNo, moved.order(), new UnitCode("HS-CG"), new UnitCode("HS-SW"), null);
        moved.returned("2025-10-14T09:00")
                .dispatched("2025-10-14T10:00", "HS-SW")
                .tell("2025-10-14T10:01", earlier)
                .awaitHeard();

        assertThat(clock(story, ClockKind.HANDLE).text("state")).isEqualTo("RUNNING");
        assertThat(clock(moved, ClockKind.HANDLE).text("state")).isEqualTo("RUNNING");
    }

    @Test
    void theClocksOfATransferredOrderRunOnForTheNewUnit() {
        CaseStory story = running()
                .signed("2025-10-13T09:30")
                .transferred("2025-10-14T09:00", "HS-HEIR")
                .awaitHeard();

        var handle = clock(story, ClockKind.HANDLE);
        assertThat(handle.text("unit")).isEqualTo("HS-HEIR");
        assertThat(handle.text("unitName")).isEqualTo("HS-HEIR单位");
        assertThat(handle.text("state")).isEqualTo("RUNNING");
        assertThat(handle.time("dueAt")).isEqualTo(at("2025-10-17T17:30"));
        assertThat(clock(story, ClockKind.SIGN).text("unit")).as("it had ended").isEqualTo("HS-CG");
        assertThat(story.told()).hasSize(2);
        handlerOf("HS-HEIR")
                .get("/api/v1/clocks?caseId=" + story.caseId)
                .then()
                .statusCode(200)
                .body("items.clock", containsInAnyOrder("CONTACT", "HANDLE"));
        assertThat(as(Role.SUPERVISOR)
                        .get("/api/v1/clocks/" + handle.text("id") + "/ledger")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getList("sentences", String.class))
                .startsWith("2025-10-13 09:00 派单，办理时限自此起算。")
                .contains("2025-10-14 09:00 机构调整，改由HS-HEIR单位承办，时限不变。");

        story.replied("2025-10-14T10:00", 1).approved("2025-10-14T11:00");
        assertThat(story.stopped(ClockKind.HANDLE).unit()).hasToString("HS-HEIR");
    }

    @Test
    void openLettersGoAlongAndSoDoLaterOnes() {
        CaseStory story = running();
        letter(story).statusCode(201);
        story.transferred("2025-10-14T09:00", "HS-HEIR").awaitHeard();

        as(Role.SUPERVISOR)
                .get("/api/v1/letters?caseId=" + story.caseId)
                .then()
                .statusCode(200)
                .body("items[0].unit", is("HS-HEIR"))
                .body("items[0].unitName", is("HS-HEIR单位"))
                .body("items[0].status", is("OPEN"));
        String id = as(Role.SUPERVISOR)
                .get("/api/v1/letters?caseId=" + story.caseId)
                .jsonPath()
                .getString("items[0].id");
        handlerOf("HS-HEIR")
                .header("If-Match", "\"1\"")
                .body("{\"answer\":\"已整改\"}")
                .post("/api/v1/letters/" + id + "/answers")
                .then()
                .statusCode(200);
        as(Role.SUPERVISOR)
                .header("If-Match", "\"2\"")
                .body("{\"verdict\":\"ACCEPTED\",\"opinion\":\"同意销号\"}")
                .post("/api/v1/letters/" + id + "/reviews")
                .then()
                .statusCode(200);
        letter(story).statusCode(201).body("unit", is("HS-HEIR"));
    }

    private static ValidatableResponse letter(CaseStory story) {
        return as(Role.SUPERVISOR)
                .body("{\"caseId\":\"" + story.caseId + "\",\"level\":\"MAJOR\",\"demand\":\"请书面答复\"}")
                .post("/api/v1/letters")
                .then();
    }

    private static CaseStory running() {
        return CaseStory.filed("2025-10-13T09:00")
                .dispatched("2025-10-13T09:00", "HS-CG")
                .awaitClocks(1);
    }
}
