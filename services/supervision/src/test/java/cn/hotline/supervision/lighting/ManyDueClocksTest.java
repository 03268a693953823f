package cn.hotline.supervision.lighting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.kernel.id.Ids;
import cn.hotline.supervision.CaseStory;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.MovableClock;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several thousand clocks due at once, two scanners at the same time: no lamp forgotten, none lit twice. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ManyDueClocksTest {
    private static final int CASES = 4_000;
    private static final String CASE_ROWS = "insert into supervised_case (case_id, case_no, title, type, urgency, tags,"
            + " registered_at, status, round, version) select ?, 'LD20251009-' || lpad(?::text, 6, '0'), '', 'HELP',"
            + " 'NORMAL', '{}', '2025-10-09T01:00Z', 'ACTIVE', 1, 0";
    private static final String CLOCK_ROWS =
            "insert into case_clock (id, case_id, case_no, clock, round, work_order_id,"
                    + " unit, unit_name, unit_path, cause, policy_id, limit_text, state, lamp, started_at, yellow_at, due_at,"
                    + " letter_at, next_lamp_at, version) select ?, case_id, case_no, 'HANDLE', 1, ?, 'LOAD', '大量', '{LOAD}',"
                    + " 'DISPATCHED', 7, '5wd', 'RUNNING', 'GREEN', '2025-10-09T01:00Z', '2025-10-14T01:00Z',"
                    + " '2025-10-15T01:00Z', '2025-10-16T01:00Z', '2025-10-14T01:00Z', 0 from supervised_case where case_id = ?";

    @Inject
    ScanOnce scanOnce;

    @Inject
    AgroalDataSource database;

    @Inject
    MovableClock clock;

    @BeforeEach
    void thousandsRun() throws SQLException {
        execute("update case_clock set next_lamp_at = null");
        try (Connection connection = database.getConnection();
                PreparedStatement cases = connection.prepareStatement(CASE_ROWS);
                PreparedStatement clocks = connection.prepareStatement(CLOCK_ROWS)) {
            for (int number = 0; number < CASES; number++) {
                Object caseId = Ids.next();
                cases.setObject(1, caseId);
                cases.setInt(2, number);
                cases.addBatch();
                clocks.setObject(1, Ids.next());
                clocks.setObject(2, Ids.next());
                clocks.setObject(3, caseId);
                clocks.addBatch();
            }
            cases.executeBatch();
            clocks.executeBatch();
        }
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        execute("delete from urge where unit = 'LOAD'");
        execute("delete from letter where unit = 'LOAD'");
        execute("delete from case_clock where unit = 'LOAD'");
        execute("delete from supervised_case where case_no like 'LD%'");
        clock.release();
    }

    @Test
    void twoScannersLightEachLampExactlyOnce() throws Exception {
        clock.set(CaseStory.at("2025-10-14T08:59"));
        assertThat(scanWithTwo()).as("nothing is near due yet").isZero();

        clock.set(CaseStory.at("2025-10-14T09:00"));
        assertThat(scanWithTwo()).isEqualTo(CASES);
        assertEveryOrderUrgedOnce("NEAR_DUE");
        assertThat(count("case_clock where unit = 'LOAD' and lamp = 'YELLOW'")).isEqualTo(CASES);

        clock.set(CaseStory.at("2025-10-15T09:00:59"));
        assertThat(scanWithTwo()).as("the due minute is still in time").isZero();

        clock.set(CaseStory.at("2025-10-15T09:01"));
        assertThat(scanWithTwo()).isEqualTo(CASES);
        assertEveryOrderUrgedOnce("OVERDUE");

        clock.set(CaseStory.at("2025-10-16T09:00"));
        assertThat(scanWithTwo()).isEqualTo(CASES);
        assertThat(count("letter where unit = 'LOAD' and cause = 'OVERDUE' and status = 'OPEN'"))
                .isEqualTo(CASES);
        assertThat(scanWithTwo()).as("nothing is left to light").isZero();
        assertThat(count("urge where unit = 'LOAD'")).isEqualTo(2L * CASES);
    }

    private void assertEveryOrderUrgedOnce(String kind) throws SQLException {
        assertThat(count("urge where unit = 'LOAD' and kind = '" + kind + "'")).isEqualTo(CASES);
        assertThat(count("(select distinct work_order_id from urge where unit = 'LOAD' and kind = '" + kind + "') u"))
                .isEqualTo(CASES);
    }

    private int scanWithTwo() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<Integer> scanner = () -> {
            together.await();
            int all = 0;
            for (int lit = scanOnce.scan(); lit > 0; lit = scanOnce.scan()) {
                all += lit;
            }
            return all;
        };
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            int all = 0;
            for (Future<Integer> node : nodes.invokeAll(List.of(scanner, scanner))) {
                all += node.get();
            }
            return all;
        } finally {
            nodes.shutdown();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
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
