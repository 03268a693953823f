package cn.hotline.statistics.sharing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import cn.hotline.events.CaseEvent;
import cn.hotline.events.Envelope;
import cn.hotline.events.UnitTaskEnded;
import cn.hotline.events.UnitTaskOpened;
import cn.hotline.events.UnitTaskReported;
import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.TaskEnd;
import cn.hotline.events.code.TaskKind;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.EventId;
import cn.hotline.kernel.id.UnitTaskId;
import cn.hotline.kernel.id.WorkOrderId;
import cn.hotline.statistics.story.HandWritten;
import cn.hotline.statistics.story.Story;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Poll;
import cn.hotline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 分办件: each unit answers for its own parts, whatever order the log tells them in. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class UnitTaskFiguresTest {
    private static final String PATH = "/api/v1/unit-task-figures";
    private static final WorkOrderId ORDER = WorkOrderId.next();
    private static Story story;

    @BeforeEach
    void five_parts_of_one_case() {
        if (story == null) {
            story = Story.registered("TASKS", "2025-04-01T09:00", DemandType.HELP, "0101");
            story.log().forEach(EventLog.shared()::publish);
            UnitTaskId inTime = open("TA", TaskKind.CO_HANDLING);
            report("TA", TaskKind.CO_HANDLING, inTime, true);
            UnitTaskId late = UnitTaskId.next();
            report("TA", TaskKind.CO_HANDLING, late, false);
            opened("TA", TaskKind.CO_HANDLING, late);
            end("TA", TaskKind.CO_HANDLING, open("TA", TaskKind.CO_HANDLING), TaskEnd.WAIVED);
            end("TB", TaskKind.SUB_DISPATCH, open("TB", TaskKind.SUB_DISPATCH), TaskEnd.RECALLED);
            open("TB", TaskKind.SUB_DISPATCH);
        }
        Poll.until(
                () -> ask(Tokens.of(Role.ANALYST)).get(PATH).jsonPath().getList("opened"),
                found -> found.equals(List.of(3, 2))
                        && ask(Tokens.of(Role.ANALYST)).get(PATH).jsonPath().getInt("[1].open") == 1);
    }

    @Test
    void each_unit_has_its_own_figures() {
        ask(Tokens.of(Role.ANALYST))
                .get(PATH)
                .then()
                .statusCode(200)
                .body("unit", contains("TA", "TB"))
                .body("reported", contains(2, 0), "inTime", contains(1, 0), "late", contains(1, 0))
                .body("waived", contains(1, 0), "dropped", contains(0, 1), "open", contains(0, 1));
        ask(Tokens.of(Role.ANALYST))
                .queryParam("kind", "SUB_DISPATCH")
                .get(PATH)
                .then()
                .body("unit", contains("TB"), "opened", contains(2));
        Api.as(Tokens.of(Role.ANALYST))
                .get(PATH + "?from=2025-05-01&to=2025-05-31&channel=TASKS")
                .then()
                .body("$", hasSize(0));
    }

    @Test
    void a_handler_sees_its_own_only_and_who_has_no_business_here_nothing() {
        ask(Tokens.handler("TB")).get(PATH).then().statusCode(200).body("unit", contains("TB"));
        ask(Tokens.handler("TB"))
                .queryParam("unit", "TA")
                .get(PATH)
                .then()
                .statusCode(403)
                .body("code", equalTo("other-unit"));
        ask(Tokens.of(Role.AGENT)).get(PATH).then().statusCode(403);
        Api.anonymous().get(PATH).then().statusCode(401);
        Api.as(Tokens.of(Role.ANALYST)).get(PATH).then().statusCode(400).body("code", equalTo("invalid-request"));
    }

    private static RequestSpecification ask(String token) {
        return Api.as(token)
                .queryParam("from", "2025-04-01")
                .queryParam("to", "2025-04-30")
                .queryParam("channel", "TASKS");
    }

    private static UnitTaskId open(String unit, TaskKind kind) {
        UnitTaskId task = UnitTaskId.next();
        opened(unit, kind, task);
        return task;
    }

    private static void opened(String unit, TaskKind kind, UnitTaskId task) {
        UnitCode to = new UnitCode(unit);
        say(new UnitTaskOpened(
                story.id(),
                story.no(),
                task,
                ORDER,
                kind,
                to,
                unit,
                List.of(to),
                "协助",
                HandWritten.time("2025-04-03T17:30")));
    }

    private static void report(String unit, TaskKind kind, UnitTaskId task, boolean inTime) {
        say(new UnitTaskReported(
                story.id(), story.no(), task, ORDER, kind, new UnitCode(unit), inTime, List.of(), "已办"));
    }

    private static void end(String unit, TaskKind kind, UnitTaskId task, TaskEnd how) {
        say(new UnitTaskEnded(story.id(), story.no(), task, ORDER, kind, new UnitCode(unit), how, null));
    }

    private static void say(CaseEvent event) {
        Instant at = HandWritten.time("2025-04-02T10:00");
        EventLog.shared().publish(new Envelope<>(EventId.next(), "dispatch", at, Actor.system("dispatch"), event));
    }
}
