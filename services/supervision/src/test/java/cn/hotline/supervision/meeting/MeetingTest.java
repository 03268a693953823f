package cn.hotline.supervision.meeting;

import static cn.hotline.supervision.CaseStory.at;
import static cn.hotline.supervision.SupervisionTest.as;
import static cn.hotline.supervision.SupervisionTest.handlerOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import cn.hotline.events.MeetingHeld;
import cn.hotline.events.MeetingTaskDone;
import cn.hotline.kernel.Role;
import cn.hotline.supervision.AtOnce;
import cn.hotline.supervision.CaseStory;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.MovableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 协调会. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class MeetingTest {
    @Inject
    MovableClock clock;

    @BeforeEach
    void set() {
        clock.set("2025-10-14T15:00");
    }

    @AfterEach
    void release() {
        clock.release();
    }

    @Test
    void aHeldMeetingTellsEachCaseAndItsTasksAreDoneInTimeOrLate() {
        CaseStory one = running("HS-MT1");
        CaseStory two = running("HS-MT2");
        String id = called(List.of(one, two), "HS-MT1", "HS-MT2");
        hold(id, 0, List.of(task("HS-MT1", "2025-10-16T17:30"), task("HS-MT2", "2025-10-15T17:30")))
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("status", is("HELD"))
                .body("minutes", is("由城管局修复，联系 [电话]"));

        for (CaseStory story : List.of(one, two)) {
            MeetingHeld held = EventLog.shared().await(story.caseId, MeetingHeld.class);
            assertThat(held.meetingId()).hasToString(id);
            assertThat(held.units()).hasSize(2);
            assertThat(held.minutes()).isEqualTo("由城管局修复，联系 [电话]");
            assertThat(held.tasks())
                    .extracting(task -> task.number() + " " + task.unit() + " " + task.dueAt())
                    .containsExactly("1 HS-MT1 " + at("2025-10-16T17:30"), "2 HS-MT2 " + at("2025-10-15T17:30"));
        }

        clock.set("2025-10-16T17:30:59");
        as(Role.SUPERVISOR)
                .get("/api/v1/meeting-tasks?overdue=true&meetingId=" + id)
                .then()
                .statusCode(200)
                .body("items.unit", contains("HS-MT2"))
                .body("items.overdue", contains(true));
        complete(handlerOf("HS-MT1"), taskOf(id, "HS-MT1"), 0)
                .then()
                .statusCode(200)
                .body("inTime", is(true));
        complete(handlerOf("HS-MT2"), taskOf(id, "HS-MT2"), 0)
                .then()
                .statusCode(200)
                .body("inTime", is(false));
        as(Role.SUPERVISOR)
                .get("/api/v1/meeting-tasks?open=true&meetingId=" + id)
                .then()
                .body("items", hasSize(0));

        MeetingTaskDone late = EventLog.shared().await(two.caseId, MeetingTaskDone.class, 2);
        assertThat(late.inTime()).isFalse();
        assertThat(late.unit()).hasToString("HS-MT2");
    }

    @Test
    void aTaskIsReportedDoneOnceByItsUnitAlone() {
        CaseStory story = running("HS-MT1");
        String id = called(List.of(story), "HS-MT1");
        hold(id, 0, List.of(task("HS-MT1", "2025-10-16T17:30"))).statusCode(200);
        String task = taskOf(id, "HS-MT1");

        complete(handlerOf("HS-OTHER"), task, 0).then().statusCode(403).body("code", is("other-unit"));
        complete(as(Role.SUPERVISOR), task, 0).then().statusCode(403).body("code", is("forbidden"));
        complete(handlerOf("HS-MT1"), task, 7).then().statusCode(412);
        assertThat(AtOnce.statuses(
                        () -> complete(handlerOf("HS-MT1"), task, 0), () -> complete(handlerOf("HS-MT1"), task, 0)))
                .containsOnlyOnce(200)
                .containsAnyOf(409, 412);
        complete(handlerOf("HS-MT1"), task, 1).then().statusCode(409).body("code", is("task-done"));
        story.awaitHeard();
        assertThat(EventLog.shared().of(story.caseId, MeetingTaskDone.class)).hasSize(1);
    }

    @Test
    void whatCannotBeIsRefusedAndNothingIsTold() {
        CaseStory story = running("HS-MT1");
        call(story, "HS-UNHEARD-OF").statusCode(422).body("code", is("unknown-unit"));
        call(new CaseStory(), "HS-MT1").statusCode(404);
        CaseStory over = running("HS-MT1").archived("2025-10-14T10:00").awaitHeard();
        call(over, "HS-MT1").statusCode(409).body("code", is("case-over"));

        String id = called(List.of(story), "HS-MT1");
        hold(id, 0, List.of(task("HS-MT9", "2025-10-16T17:30"))).statusCode(422).body("code", is("not-at-meeting"));
        hold(id, 0, List.of(task("HS-MT1", "2025-10-14T15:00"))).statusCode(422).body("code", is("due-before-meeting"));
        post(as(Role.SUPERVISOR), id, "minutes", 0, minutes("2025-10-14T15:01"))
                .then()
                .statusCode(422)
                .body("code", is("held-in-future"));
        hold(id, 3, List.of()).statusCode(412);
        as(Role.SUPERVISOR)
                .body(Map.of("minutes", "x", "tasks", List.of()))
                .post("/api/v1/meetings/" + id + "/minutes")
                .then()
                .statusCode(428);
        assertThat(EventLog.shared().of(story.caseId, MeetingHeld.class)).isEmpty();

        post(as(Role.SUPERVISOR), id, "cancellations", 0, Map.of("reason", "已协商一致"))
                .then()
                .statusCode(200)
                .body("status", is("CANCELLED"));
        hold(id, 1, List.of()).statusCode(409).body("code", is("meeting-status"));
    }

    @Test
    void aUnitSeesTheMeetingsItTakesPartIn() {
        CaseStory story = running("HS-MT3");
        String id = called(List.of(story), "HS-MT3");

        handlerOf("HS-MT3")
                .get("/api/v1/meetings?caseId=" + story.caseId)
                .then()
                .statusCode(200)
                .body("items.id", contains(id));
        handlerOf("HS-MT3").get("/api/v1/meetings/" + id).then().statusCode(200);
        handlerOf("HS-MT4")
                .get("/api/v1/meetings?caseId=" + story.caseId)
                .then()
                .body("items", hasSize(0));
        handlerOf("HS-MT4").get("/api/v1/meetings/" + id).then().statusCode(403).body("code", is("other-unit"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SUPERVISOR"},
            mode = EnumSource.Mode.EXCLUDE)
    void onlyASupervisorCallsRecordsAndCancels(Role role) {
        String id = "0193a1c6-7f00-7000-8000-000000000000";
        as(role).body("{}").post("/api/v1/meetings").then().statusCode(403);
        post(as(role), id, "minutes", 0, minutes(null)).then().statusCode(403);
        post(as(role), id, "cancellations", 0, Map.of("reason", "x")).then().statusCode(403);
    }

    private static CaseStory running(String unit) {
        return CaseStory.filed("2025-10-13T09:00")
                .dispatched("2025-10-13T09:00", unit)
                .awaitClocks(1);
    }

    private static String called(List<CaseStory> stories, String... units) {
        return call(stories, List.of(units)).statusCode(201).extract().path("id");
    }

    private static ValidatableResponse call(CaseStory story, String unit) {
        return call(List.of(story), List.of(unit));
    }

    private static ValidatableResponse call(List<CaseStory> stories, List<String> units) {
        return as(Role.SUPERVISOR)
                .body(Map.of(
                        "cases",
                        stories.stream().map(story -> story.caseId.toString()).toList(),
                        "agenda",
                        "明确管护单位",
                        "plannedAt",
                        at("2025-10-14T14:00").toString(),
                        "units",
                        units))
                .post("/api/v1/meetings")
                .then();
    }

    private static Map<String, Object> task(String unit, String due) {
        return Map.of("unit", unit, "demand", "修复路灯", "dueAt", at(due).toString());
    }

    private static ValidatableResponse hold(String id, int version, List<Map<String, Object>> tasks) {
        return post(
                        as(Role.SUPERVISOR),
                        id,
                        "minutes",
                        version,
                        Map.of("minutes", "由城管局修复，联系 13912345678", "tasks", tasks))
                .then();
    }

    private static Map<String, Object> minutes(String heldAt) {
        return heldAt == null
                ? Map.of("minutes", "x", "tasks", List.of())
                : Map.of(
                        "minutes", "x", "tasks", List.of(), "heldAt", at(heldAt).toString());
    }

    private static Response post(
            RequestSpecification who, String id, String act, int version, Map<String, Object> body) {
        return who.header("If-Match", "\"" + version + "\"").body(body).post("/api/v1/meetings/" + id + "/" + act);
    }

    private static String taskOf(String meeting, String unit) {
        return handlerOf(unit)
                .get("/api/v1/meeting-tasks?meetingId=" + meeting)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .extract()
                .path("items[0].id");
    }

    private static Response complete(RequestSpecification who, String task, int version) {
        return who.header("If-Match", "\"" + version + "\"")
                .body(Map.of("note", "已修复"))
                .post("/api/v1/meeting-tasks/" + task + "/completions");
    }
}
