package cn.hotline.supervision.supervising;

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
import org.junit.jupiter.api.Test;

/** What letters a database of version 6 had stand in version 9 where they belong. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class LetterMigrationTest {
    private static final String SCHEMA = "letters_of_version_6";

    @Inject
    Flyway flyway;

    @Inject
    AgroalDataSource database;

    @Test
    void anAnsweredLetterIsAtItsEndAndTheProcessWaitsForTheOneItAskedFor() throws SQLException {
        migrateTo("6");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setSchema(SCHEMA);
            statement.execute(
                    "insert into supervised_case (case_id, case_no, title, type, urgency, tags, registered_at,"
                            + " status, round, version) values ('" + new UUID(7, 7)
                            + "', 'HS20251009-000001', '路灯不亮', 'COMPLAINT',"
                            + " 'NORMAL', '{}', now(), 'ACTIVE', 1, 0)");
            letter(statement, 1, "MANUAL", "ANSWERED");
            letter(statement, 2, "MANUAL", "OPEN");
            letter(statement, 3, "DISSATISFIED", "OPEN");

            migrateTo("9");

            assertThat(of(statement, 1)).isEqualTo("CLOSED false");
            assertThat(of(statement, 2)).isEqualTo("OPEN false");
            assertThat(of(statement, 3)).isEqualTo("OPEN true");
            statement.execute("drop schema " + SCHEMA + " cascade");
            connection.setSchema("public");
        }
    }

    private static void letter(Statement statement, int number, String cause, String status) throws SQLException {
        statement.execute(
                "insert into letter (id, letter_no, case_id, case_no, unit, unit_name, unit_path, level, cause,"
                        + " demand, status, opened_by, opened_at, due_at, version) values ('" + new UUID(1, number)
                        + "', 'DB-"
                        + number + "', '" + new UUID(7, 7)
                        + "', 'HS20251009-000001', 'HS-CG', '城管局', '{HS-CG}', 'MAJOR', '"
                        + cause + "', '请答复', '" + status + "', '张伟', now(), now(), 0)");
    }

    private static String of(Statement statement, int number) throws SQLException {
        ResultSet row =
                statement.executeQuery("select status, awaited from letter where id = '" + new UUID(1, number) + "'");
        row.next();
        return row.getString(1) + " " + row.getBoolean(2);
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
}
