package cn.hotline.statistics.assessing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.testkit.Infrastructure;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * How long a month of 30,000 cases takes and what room its lists take, as arrays and as rows; not part of the build, run it with {@code
 * -Dtest=ListRoomMeasurement}.
 */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ListRoomMeasurement {
    private static final Logger LOG = Logger.getLogger(ListRoomMeasurement.class);
    private static final List<String> FACTS = List.of(
            "insert into unit_name (code, name, kind, path, changed_at)"
                    + " select 'U' || i, 'U' || i, 'DEPARTMENT', array['U' || i], now() from generate_series(0, 59) i",
            "insert into case_fact (case_id, case_no, status, channel, unit, unit_path, registered_at, filed_at, redone, first_redo_at,"
                    + " hops) select gen_random_uuid(), 'HS20220501-' || i, 'ARCHIVED', 'C', 'U' || i % 60, array['U' || i % 60], at, at,"
                    + " i % 10 = 0, case when i % 10 = 0 then at end, 1"
                    + " from (select i, timestamptz '2022-05-01 00:00+08' + i * interval '85 seconds' as at"
                    + " from generate_series(1, 30000) i) t",
            "insert into work_order_fact (work_order_id, case_id, unit, unit_path, round, hop, dispatched_at, signed_at, sign_in_time,"
                    + " handle_in_time, closed_at, due_moment, dispatched_unit, sign_unit, due_unit)"
                    + " select gen_random_uuid(), case_id, unit, unit_path, 1, 1, filed_at, filed_at, true,"
                    + " true, filed_at, filed_at, unit, unit, unit from case_fact where case_no like 'HS20220501-%'",
            "insert into review_fact (review_id, case_id, unit, round, approved, decided_at)"
                    + " select gen_random_uuid(), case_id, unit, 1, random() > 0.1, filed_at from case_fact where case_no like 'HS20220501-%'",
            "insert into callback_fact (callback_task_id, case_id, unit, round, completed_at, outcome, solved, satisfied,"
                    + " first_reached, final_reached) select gen_random_uuid(), case_id, unit, 1, filed_at, 'REACHED',"
                    + " case when random() > 0.2 then 'YES' else 'NO' end, random() > 0.1, true, true from case_fact where case_no like 'HS20220501-%'",
            "analyze");

    @Inject
    AgroalDataSource database;

    @Test
    void a_month_of_thirty_thousand_cases() throws SQLException {
        for (String sql : FACTS) {
            run(sql);
        }
        long before = System.nanoTime();
        JsonPath draft = Desk.assessed("MONTHLY", "2022-05");
        long millis = (System.nanoTime() - before) / 1_000_000;
        assertThat(draft.getString("status")).isEqualTo("DRAFT");
        run(
                "create table as_rows as select assessment_id, unit, indicator, u.case_id, u.thing, u.weight from assessment_case_list,"
                        + " unnest(cases, coalesce(things, cases), weights) u(case_id, thing, weight)");
        run("create index on as_rows (assessment_id, unit, indicator, thing)");
        LOG.infof(
                "computed in %d ms; %s things; arrays %s, rows with their index %s",
                millis,
                read("select count(*) from as_rows"),
                read("select pg_size_pretty(pg_total_relation_size('assessment_case_list'))"),
                read("select pg_size_pretty(pg_total_relation_size('as_rows'))"));
        before = System.nanoTime();
        Desk.get(
                Desk.ANALYST,
                "assessments/" + draft.getString("assessmentId") + "/units/U7/items/TIMELY_CLOSING/cases");
        LOG.infof("a page of cases in %d ms", (System.nanoTime() - before) / 1_000_000);
    }

    private String read(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
