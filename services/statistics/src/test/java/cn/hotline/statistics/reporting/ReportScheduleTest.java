package cn.hotline.statistics.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.testkit.Api;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.MovableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reports on schedule 自动编制: at their time, once, also after a stop, as far back as they are made up for. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ReportScheduleTest {
    @Inject
    MovableClock clock;

    @Inject
    ScheduleReports schedule;

    @Test
    void a_daily_report_is_asked_for_at_its_time_and_once() {
        define("SCHED_A", "DAY", "2040-01-10", 7);
        clock.set("2040-01-11T07:59");
        schedule.ask();
        assertThat(asked("SCHED_A")).isEmpty();
        clock.set("2040-01-11T08:00");
        schedule.ask();
        schedule.ask();
        assertThat(asked("SCHED_A")).containsExactly("2040-01-10");
    }

    @Test
    void a_weekly_report_comes_on_monday_and_a_monthly_one_on_the_first() {
        define("SCHED_W", "WEEK", "2040-02-01", 4);
        define("SCHED_M", "MONTH", "2040-02-01", 3);
        clock.set("2040-02-05T23:59");
        schedule.ask();
        assertThat(asked("SCHED_W")).isEmpty();
        clock.set("2040-02-06T08:00");
        schedule.ask();
        assertThat(asked("SCHED_W")).containsExactly("2040-W05");
        clock.set("2040-03-01T08:00");
        schedule.ask();
        assertThat(asked("SCHED_M")).containsExactly("2040-02");
    }

    @Test
    void after_a_stop_the_missed_ones_are_made_up_for_within_the_bound() {
        define("SCHED_B", "DAY", "2040-04-01", 3);
        clock.set("2040-05-20T08:30");
        schedule.ask();
        assertThat(asked("SCHED_B")).containsExactlyInAnyOrder("2040-05-19", "2040-05-18", "2040-05-17");
    }

    @Test
    void many_nodes_that_look_at_once_ask_once() throws Exception {
        define("SCHED_N", "DAY", "2040-06-01", 7);
        clock.set("2040-06-08T09:00");
        ExecutorService nodes = Executors.newFixedThreadPool(6);
        try {
            nodes.invokeAll(Stream.<Callable<Integer>>generate(() -> schedule::ask)
                            .limit(12)
                            .toList())
                    .forEach(done -> assertThat(done).isDone());
        } finally {
            nodes.shutdown();
        }
        assertThat(asked("SCHED_N")).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void a_period_someone_asked_for_already_is_not_asked_for_again() {
        define("SCHED_H", "MONTH", "2040-07-01", 3);
        clock.set("2040-08-01T01:00");
        Reports.asked("SCHED_H", "2040-07");
        clock.set("2040-08-01T09:00");
        schedule.ask();
        assertThat(asked("SCHED_H")).containsExactly("2040-07");
    }

    private void define(String code, String period, String from, int catchUp) {
        clock.set("2040-01-01T00:00");
        Map<String, Object> more = new HashMap<>(Map.of("period", period, "scheduledFrom", from, "catchUp", catchUp));
        Reports.define(code, "2040-01-01", more);
    }

    private static List<String> asked(String code) {
        return Api.as(Reports.ANALYST)
                .get("/api/v1/reports?limit=500&definition=" + code)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.period", String.class);
    }
}
