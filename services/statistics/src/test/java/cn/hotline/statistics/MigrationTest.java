package cn.hotline.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.testkit.Infrastructure;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a database of an earlier version had counted of rejections 驳回, mergers 并案, redos 重办 and withdrawals 撤诉 is put right. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class MigrationTest {
    private static final String SCHEMA = "as_of_version_4";

    @Inject
    Flyway flyway;

    @Inject
    AgroalDataSource database;

    private Connection connection;

    @BeforeEach
    void the_database_is_of_version_four() throws SQLException {
        migrateTo("4");
        connection = database.getConnection();
        connection.setSchema(SCHEMA);
    }

    @AfterEach
    void it_is_gone() throws SQLException {
        run("drop schema " + SCHEMA + " cascade");
        connection.setSchema("public");
        connection.close();
    }

    @Test
    void what_patrollers_rejected_is_no_rejection_of_the_case_any_more() throws SQLException {
        UUID patrol = fact("patrol, rejections", "true, 2");
        UUID reviewed = fact("patrol, rejections", "false, 1");
        String review = "insert into review_fact (case_id, review_id, round, approved, decided_at) values ('" + reviewed
                + "', gen_random_uuid(), 1, ";
        run(review + "false, now())");
        run(review + "true, now())");

        migrateTo("5");

        assertThat(read("rejections", patrol)).isEqualTo("0, version 4");
        assertThat(read("rejections", reviewed)).isEqualTo("1, version 3");
    }

    @Test
    void a_void_merger_is_none_any_more_and_one_unmerged_too_late_is_one_again() throws SQLException {
        UUID lead = UUID.randomUUID();
        String merged = "array[timestamptz '2026-11-02 10:00+08'], '" + lead + "', ";
        UUID closedItself = fact(
                "mergings, last_lead_case_id, merged_at, lead_case_id",
                merged + "'2026-11-02 10:00+08', '" + lead + "'");
        run("insert into work_order_fact (work_order_id, case_id, round, closed_at) values (gen_random_uuid(), '"
                + closedItself + "', 1, now())");
        UUID redone = fact("mergings, last_lead_case_id, redone", merged + "true");
        UUID unmerged = fact("mergings, last_lead_case_id, redone", merged + "false");

        migrateTo("6");

        assertThat(read("lead_case_id", closedItself)).isEqualTo("null, version 4");
        assertThat(read("lead_case_id", redone)).isEqualTo(lead + ", version 4");
        assertThat(read("lead_case_id", unmerged)).isEqualTo("null, version 3");
    }

    @Test
    void a_redo_of_a_merged_case_is_not_its_first_closing_any_more() throws SQLException {
        migrateTo("6");
        String values = "array[timestamptz '2026-11-02 10:00+08'], '2026-11-09 10:00+08', 'JT', 1, true";
        String columns = "mergings, first_closed_at, first_closed_unit, closings, redone";
        UUID merged = fact(columns, values);
        order(merged, "2, 'JT', '2026-11-08 10:00+08', null");
        UUID unmerged = fact(columns, values);
        order(unmerged, "1, 'JT', '2026-11-08 10:00+08', '2026-11-10 10:00+08'");

        migrateTo("7");

        assertThat(read("first_closed_unit", merged)).isEqualTo("null, version 4");
        assertThat(read("first_closed_unit", unmerged)).isEqualTo("JT, version 3");
    }

    @Test
    void a_withdrawal_that_crossed_the_callback_is_void_now() throws SQLException {
        migrateTo("6");
        UUID crossed = fact("withdrawn_at, mergings, merged_at", "now(), array[now()], now()");
        run("update case_fact set status = 'WITHDRAWN'");
        run("insert into callback_fact (callback_task_id, case_id, round) values (gen_random_uuid(), '" + crossed
                + "', 1)");
        UUID standing = fact("withdrawn_at", "now()");

        migrateTo("7");

        assertThat(read("status", crossed)).isEqualTo("MERGED, version 4");
        assertThat(read("withdrawal_stands", crossed)).isEqualTo("f, version 4");
        assertThat(read("withdrawal_stands", standing)).isEqualTo("t, version 3");
    }

    @Test
    void an_order_of_old_keeps_its_unit_everywhere_and_is_due_from_its_own_dispatch() throws SQLException {
        migrateTo("6");
        UUID caseId = fact("hops", "1");
        order(caseId, "1, 'CG', '2026-11-08 10:00+08', null");
        run("update work_order_fact set due_moment = dispatched_at - interval '3 days', lit_moment = dispatched_at");

        migrateTo("7");

        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select due_moment = dispatched_at,"
                        + " concat_ws(' ', dispatched_unit, sign_unit, due_unit, lit_unit) from work_order_fact")) {
            row.next();
            assertThat(row.getBoolean(1)).isTrue();
            assertThat(row.getString(2)).isEqualTo("CG CG CG CG");
        }
    }

    private void order(UUID caseId, String values) throws SQLException {
        run("insert into work_order_fact (work_order_id, case_id, round, unit, dispatched_at, closed_at)"
                + " values (gen_random_uuid(), '" + caseId + "', " + values + ")");
    }

    private void migrateTo(String version) {
        Flyway.configure()
                .configuration(flyway.getConfiguration())
                .defaultSchema(SCHEMA)
                .schemas(SCHEMA)
                .target(version)
                .load()
                .migrate();
    }

    private UUID fact(String columns, String values) throws SQLException {
        UUID id = UUID.randomUUID();
        run("insert into case_fact (case_id, case_no, status, version, " + columns + ") values ('" + id
                + "', 'HS20261102-000001', 'HANDLING', 3, " + values + ")");
        return id;
    }

    private String read(String column, UUID caseId) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select " + column + ", version from case_fact where case_id = '" + caseId + "'")) {
            row.next();
            return row.getString(1) + ", version " + row.getLong(2);
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
