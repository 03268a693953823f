package cn.hotline.dispatch.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import cn.hotline.dispatch.CaseStory;
import cn.hotline.dispatch.Desk;
import cn.hotline.events.UnitTaskOpened;
import cn.hotline.events.UnitTaskReported;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.MovableClock;
import cn.hotline.testkit.Poll;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 分办期限: three working days for a co-handler, two for a unit below, and always before the order itself. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class TaskDueTest {
    @Inject
    MovableClock clock;

    private final EventLog log = EventLog.shared();

    @BeforeEach
    void standStill() {
        clock.set("2026-11-23T10:15"); // a Monday
    }

    @AfterEach
    void letRun() {
        clock.release();
    }

    @Test
    void by_default_three_working_days_and_two_for_a_unit_below() {
        String order = CaseStory.withLabourBureau().order(1);
        assertThat(Tasks.coHandling(order, "HS-CG").getString("dueAt")).isEqualTo("2026-11-26T02:15:00Z");

        String its = Tasks.withStreet().order(1);
        Tasks.open(Tasks.STREET, its, 1, "SUB_DISPATCH", "HS-JD01-SQ01", null)
                .then()
                .statusCode(201)
                .body("dueAt", equalTo("2026-11-25T02:15:00Z"));
    }

    @Test
    void never_after_the_order_by_default_and_before_it_when_asked() {
        CaseStory story = CaseStory.withLabourBureau();
        String order = story.order(1);
        Tasks.handleDue(story, order, Instant.parse("2026-11-24T09:30:00Z"));
        assertThat(Tasks.coHandling(order, "HS-CG").getString("dueAt")).isEqualTo("2026-11-24T09:30:00Z");

        Tasks.open(Desk.DISPATCHER, order, 1, "CO_HANDLING", "HS-JY", "2026-11-24T17:30:00+08:00")
                .then()
                .statusCode(422)
                .body("code", equalTo("task-due-too-late"), "detail", containsString("2026-11-24 17:30"));
        Tasks.open(Desk.DISPATCHER, order, 1, "CO_HANDLING", "HS-JY", "2026-11-23T09:00:00+08:00")
                .then()
                .statusCode(422)
                .body("code", equalTo("task-due-passed"));
        Tasks.open(Desk.DISPATCHER, order, 1, "CO_HANDLING", "HS-JY", "2026-11-24T12:00:20+08:00")
                .then()
                .statusCode(201)
                .body("dueAt", equalTo("2026-11-24T04:00:00Z"));
    }

    @Test
    void a_part_opened_at_dispatch_is_drawn_in_when_the_orders_own_due_time_is_told() {
        CaseStory story = CaseStory.withLabourBureau();
        String order = story.order(1);
        String task = Tasks.coHandling(order, "HS-CG").getString("id");

        Tasks.handleDue(story, order, Instant.parse("2026-11-24T02:00:00Z"));

        Tasks.see(Desk.CITY, task).then().body("dueAt", equalTo("2026-11-24T02:00:00Z"), "version", equalTo(0));
        Tasks.handleDue(story, order, Instant.parse("2026-11-30T02:00:00Z"));
        Tasks.sign(Desk.CITY, task, 0).then().body("dueAt", equalTo("2026-11-24T02:00:00Z"));
    }

    @Test
    void what_is_late_is_listed_as_overdue_and_reported_as_late() {
        CaseStory story = CaseStory.withLabourBureau();
        String task = Tasks.coHandling(story.order(1), "HS-CG").getString("id");
        Tasks.sign(Desk.CITY, task, 0);
        clock.set("2026-11-26T10:15");
        assertThat(Tasks.ids(Desk.CITY, "&overdue=true")).doesNotContain(task);
        clock.set("2026-11-26T10:16");

        assertThat(Tasks.ids(Desk.CITY, "&overdue=true")).contains(task);
        Tasks.see(Desk.CITY, task).then().body("overdue", equalTo(true));
        Tasks.report(Desk.CITY, task, 1).then().body("inTime", equalTo(false), "overdue", equalTo(false));
        assertThat(log.await(story.id, UnitTaskReported.class).inTime()).isFalse();
        assertThat(Tasks.ids(Desk.CITY, "&overdue=true")).doesNotContain(task);
    }

    @Test
    void pages_follow_the_due_time() {
        String order = CaseStory.withLabourBureau().order(1);
        for (String unit : List.of("HS-GA", "HS-NY", "HS-SWJ")) {
            Tasks.coHandling(order, unit);
        }
        Tasks.open(Desk.DISPATCHER, order, 3, "CO_HANDLING", "HS-MZ", "2026-11-23T15:00:00+08:00")
                .then()
                .statusCode(201);
        List<String> units = new ArrayList<>();
        String after = "";
        while (after != null) {
            var page = Api.as(Desk.LABOUR)
                    .queryParam("limit", 1)
                    .queryParam("after", after)
                    .get("/api/v1/unit-tasks")
                    .jsonPath();
            if (order.equals(page.getString("items[0].workOrderId"))) {
                units.add(page.getString("items[0].unit"));
            }
            after = page.getString("next");
        }

        assertThat(units).containsExactly("HS-MZ", "HS-GA", "HS-NY", "HS-SWJ");
        Api.as(Desk.LABOUR)
                .get("/api/v1/unit-tasks?after=yesterday")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-parameter"));
        Poll.until(() -> !log.ofType(UnitTaskOpened.class).isEmpty());
    }
}
