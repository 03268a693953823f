package cn.hotline.statistics.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.statistics.StatisticsConfig;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.MovableClock;
import cn.hotline.testkit.Poll;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The thread that makes reports 报表线程: without anyone waiting for it, whatever becomes of one report. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ReportWorkerTest {
    @Inject
    MovableClock clock;

    @Inject
    ScheduleReports schedule;

    @Inject
    MakeReports make;

    @Inject
    ReportRuns runs;

    @Inject
    StatisticsConfig config;

    @Inject
    AgroalDataSource database;

    private ReportWorker worker;

    @BeforeEach
    void nothing_waits_and_nothing_is_due() throws SQLException {
        clock.set("2021-06-05T09:00");
        run("delete from report where status = 'PENDING'");
    }

    @AfterEach
    void the_worker_stops() throws InterruptedException {
        worker.end(new ShutdownEvent());
    }

    @Test
    void what_was_asked_for_is_made_at_once_when_woken_and_can_be_downloaded() {
        start(make, Duration.ofHours(1));
        String id = Reports.asked("MONTHLY", "2021-05").getString("id");
        assertThat(Reports.get(id).getString("status")).isEqualTo("PENDING");
        worker.wake();
        await(id, "READY");
        assertThat(Office.text(Reports.content(id, "docx"))).contains("2021年5月");
        assertThat(Office.sheets(Reports.content(id, "xlsx"))).containsKey("总体情况");
    }

    @Test
    void a_report_that_fails_says_why_and_the_next_one_is_made() throws SQLException {
        run("insert into report_template (id, code, number, name, content, size, sha256, uploaded_by,"
                + " uploaded_at, active) values (gen_random_uuid(), 'BROKEN', 1, 'x.docx', 'no document', 11, '', 'x', now(), true)"
                + " on conflict do nothing");
        Reports.define("W_BROKEN", "2021-06-05", Map.of("template", "BROKEN"));
        clock.set("2021-08-05T09:00");
        String broken = Reports.asked("W_BROKEN", "2021-07").getString("id");
        clock.advance(Duration.ofSeconds(1));
        String good = Reports.asked("MONTHLY", "2021-07").getString("id");
        start(make, Duration.ofMillis(50));
        await(good, "READY");
        assertThat(Reports.get(broken).getString("status")).isEqualTo("FAILED");
        assertThat(Reports.get(broken).getString("failure")).contains("Exception");
        assertThat(Reports.get(broken).getInt("attempts")).isEqualTo(1);
    }

    @Test
    void a_report_whose_maker_was_killed_is_taken_up_again_when_its_lease_is_over() {
        String id = Reports.asked("WEEKLY", "2021-W20").getString("id");
        assertThat(runs.take().orElseThrow().id()).hasToString(id);
        AtomicInteger looks = new AtomicInteger();
        start(counting(looks), Duration.ofMillis(50));
        Poll.until(() -> looks.get() >= 2);
        assertThat(Reports.get(id).getString("status")).isEqualTo("RUNNING");
        clock.advance(config.reporting().lease());
        await(id, "READY");
        assertThat(Reports.get(id).getInt("attempts")).isEqualTo(2);
    }

    @Test
    void the_thread_outlives_whatever_is_thrown_in_it() {
        AtomicInteger looks = new AtomicInteger();
        start(failingAtFirst(looks), Duration.ofMillis(50));
        String id = Reports.asked("DAILY", "2021-06-01").getString("id");
        await(id, "READY");
        assertThat(looks.get()).isGreaterThan(2);
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void await(String id, String status) {
        Poll.until(() -> Reports.get(id).getString("status"), status::equals);
    }

    private MakeReports counting(AtomicInteger looks) {
        return new MakeReports(null, null, null, null) {
            @Override
            public boolean next() {
                looks.incrementAndGet();
                return make.next();
            }
        };
    }

    private MakeReports failingAtFirst(AtomicInteger looks) {
        return new MakeReports(null, null, null, null) {
            @Override
            public boolean next() {
                switch (looks.incrementAndGet()) {
                    case 1 -> throw new IllegalStateException("made up");
                    case 2 -> throw new OutOfMemoryError("made up");
                    default -> {
                        return make.next();
                    }
                }
            }
        };
    }

    private void start(MakeReports by, Duration interval) {
        Map<String, Object> own = Map.of("enabled", true, "interval", interval);
        StatisticsConfig.Reporting reporting = with(StatisticsConfig.Reporting.class, config.reporting(), own);
        worker = new ReportWorker(schedule, by, with(StatisticsConfig.class, config, Map.of("reporting", reporting)));
        worker.begin(new StartupEvent());
    }

    /** The same settings but for some. */
    private static <T> T with(Class<T> type, T settings, Map<String, Object> own) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) ->
                        own.containsKey(method.getName()) ? own.get(method.getName()) : method.invoke(settings)));
    }
}
