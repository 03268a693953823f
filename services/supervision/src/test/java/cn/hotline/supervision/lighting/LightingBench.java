package cn.hotline.supervision.lighting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.supervision.CaseStory;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.MovableClock;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Very many clocks due in the same minute, two scanners at the same time, while cases go on being filed and dispatched; writes clocks a
 * second, and how long those other events took, into {@code target/lighting-bench.md}.
 *
 * <p>{@code mvn -pl services/supervision -Dtest=LightingBench -Dhotline.bench.clocks=200000 test}
 */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@EnabledIfSystemProperty(named = "hotline.bench.clocks", matches = "\\d+")
class LightingBench {
    private static final int CLOCKS = Integer.getInteger("hotline.bench.clocks", 0);

    @Inject
    LampScanner scanner;

    @Inject
    AgroalDataSource database;

    @Inject
    MovableClock clock;

    private final List<String> table = new ArrayList<>();

    @BeforeEach
    void fill() throws SQLException, IOException {
        // The reader of the tests' event log copies its whole list for each event.
        Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("event-log"))
                .forEach(Thread::interrupt);
        clock.set(CaseStory.at("2025-10-09T09:00"));
        try (InputStream file = LightingBench.class.getResourceAsStream("/bench/due-clocks.sql")) {
            execute(new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("$clocks", Integer.toString(CLOCKS)));
        }
    }

    @AfterEach
    void release() {
        clock.release();
    }

    @Test
    void every_lamp_is_lit_exactly_once() throws Exception {
        table.add(
                "| step | clocks | seconds to light | clocks/s | seconds until all told | others: n | p50 ms | p99 ms | worst ms |");
        table.add("|---|---|---|---|---|---|---|---|---|");

        light("临期", "2025-10-14T09:00");
        assertEveryOrderUrgedOnce("NEAR_DUE");
        assertThat(count("case_clock where unit like 'BENCH-%' and lamp = 'YELLOW'"))
                .isEqualTo(CLOCKS);

        light("超期", "2025-10-15T09:01");
        assertEveryOrderUrgedOnce("OVERDUE");
        assertThat(count("case_clock where unit like 'BENCH-%' and lamp = 'RED'"))
                .isEqualTo(CLOCKS);

        light("督办", "2025-10-16T09:00");
        assertThat(count("letter where unit like 'BENCH-%' and cause = 'OVERDUE' and status = 'OPEN'"))
                .isEqualTo(CLOCKS);
        assertThat(count("(select distinct case_id from letter where unit like 'BENCH-%') l"))
                .isEqualTo(CLOCKS);
        assertThat(count("urge where unit like 'BENCH-%'")).isEqualTo(2L * CLOCKS);
        assertThat(count("case_clock where unit like 'BENCH-%' and next_lamp_at is not null"))
                .isZero();
        Files.write(Path.of("target", "lighting-bench.md"), table);
    }

    private void light(String step, String time) throws Exception {
        clock.set(CaseStory.at(time));
        try (OtherEvents others = new OtherEvents(database)) {
            long start = System.nanoTime();
            assertThat(scanWithTwo()).isEqualTo(CLOCKS);
            double lit = (System.nanoTime() - start) / 1e9;
            others.awaitEmptyOutbox();
            double told = (System.nanoTime() - start) / 1e9;
            table.add(String.format(
                    Locale.ROOT,
                    "| %s | %d | %.1f | %.0f | %.1f | %s |",
                    step,
                    CLOCKS,
                    lit,
                    CLOCKS / lit,
                    told,
                    others.figures()));
            Files.write(Path.of("target", "lighting-bench.md"), table);
        }
    }

    private int scanWithTwo() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            int all = 0;
            for (Future<Integer> node : nodes.invokeAll(List.<Callable<Integer>>of(scanner::drain, scanner::drain))) {
                all += node.get();
            }
            return all;
        } finally {
            nodes.shutdown();
        }
    }

    private void assertEveryOrderUrgedOnce(String kind) throws SQLException {
        String urges = "urge where unit like 'BENCH-%' and kind = '" + kind + "'";
        assertThat(count(urges)).isEqualTo(CLOCKS);
        assertThat(count("(select distinct work_order_id from " + urges + ") u"))
                .isEqualTo(CLOCKS);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long count(String from) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + from)) {
            row.next();
            return row.getLong(1);
        }
    }
}
