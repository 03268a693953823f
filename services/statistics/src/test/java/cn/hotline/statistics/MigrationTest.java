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
import org.junit.jupiter.api.Test;

/** What a database of version 4 had counted of rejections 驳回 is put right in version 5. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class MigrationTest {
    private static final String SCHEMA = "as_of_version_4";

    @Inject
    Flyway flyway;

    @Inject
    AgroalDataSource database;

    @Test
    void what_patrollers_rejected_is_no_rejection_of_the_case_any_more() throws SQLException {
        migrateTo("4");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setSchema(SCHEMA);
            UUID patrol = rejected(statement, true, 2);
            UUID reviewed = rejected(statement, false, 1);
            statement.execute("insert into review_fact (review_id, case_id, round, approved, decided_at) values ('"
                    + UUID.randomUUID() + "', '" + reviewed + "', 1, false, now()), ('" + UUID.randomUUID() + "', '"
                    + reviewed + "', 1, true, now())");

            migrateTo("5");

            assertThat(fact(statement, patrol)).isEqualTo("0 rejections, version 4");
            assertThat(fact(statement, reviewed)).isEqualTo("1 rejections, version 3");
            statement.execute("drop schema " + SCHEMA + " cascade");
            connection.setSchema("public");
        }
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

    private static UUID rejected(Statement statement, boolean patrol, int rejections) throws SQLException {
        UUID id = UUID.randomUUID();
        statement.execute("insert into case_fact (case_id, case_no, status, patrol, rejections, version) values ('" + id
                + "', 'HS20261102-000001', 'HANDLING', " + patrol + ", " + rejections + ", 3)");
        return id;
    }

    private static String fact(Statement statement, UUID caseId) throws SQLException {
        try (ResultSet row = statement.executeQuery("select rejections || ' rejections, version ' || version"
                + " from case_fact where case_id = '" + caseId + "'")) {
            row.next();
            return row.getString(1);
        }
    }
}
