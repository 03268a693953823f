package cn.hotline.supervision.lighting;

import cn.hotline.kernel.id.Ids;
import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Many handle clocks of one made-up unit, all near due on 14 October 2025 at 09:00; planted by SQL, gone afterwards. */
final class PlantedClocks {
    private static final String CASE_ROWS = "insert into supervised_case (case_id, case_no, title, type, urgency, tags,"
            + " registered_at, status, round, version) select ?, 'LD20251009-' || lpad(?::text, 6, '0'), '', 'HELP',"
            + " 'NORMAL', '{}', '2025-10-09T01:00Z', 'ACTIVE', 1, 0";
    private static final String CLOCK_ROWS =
            "insert into case_clock (id, case_id, case_no, clock, round, work_order_id,"
                    + " unit, unit_name, unit_path, cause, policy_id, limit_text, state, lamp, started_at, yellow_at, due_at,"
                    + " letter_at, next_lamp_at, version) select ?, case_id, case_no, 'HANDLE', 1, ?, 'LOAD', '大量', '{LOAD}',"
                    + " 'DISPATCHED', 7, '5wd', 'RUNNING', 'GREEN', '2025-10-09T01:00Z', '2025-10-14T01:00Z',"
                    + " '2025-10-15T01:00Z', '2025-10-16T01:00Z', '2025-10-14T01:00Z', 0 from supervised_case where case_id = ?";

    private final AgroalDataSource database;

    PlantedClocks(AgroalDataSource database) {
        this.database = database;
    }

    void plant(int number) throws SQLException {
        execute("update case_clock set next_lamp_at = null");
        try (Connection connection = database.getConnection();
                PreparedStatement cases = connection.prepareStatement(CASE_ROWS);
                PreparedStatement clocks = connection.prepareStatement(CLOCK_ROWS)) {
            for (int each = 0; each < number; each++) {
                Object caseId = Ids.next();
                cases.setObject(1, caseId);
                cases.setInt(2, each);
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

    void clear() throws SQLException {
        execute("delete from waiting_step");
        execute("delete from lamp_failure");
        execute("delete from notice where unit = 'LOAD'");
        execute("delete from urge where unit = 'LOAD'");
        execute("delete from letter where unit = 'LOAD'");
        execute("delete from case_clock where unit = 'LOAD'");
        execute("delete from supervised_case where case_no like 'LD%'");
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    long count(String from) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + from)) {
            row.next();
            return row.getLong(1);
        }
    }
}
