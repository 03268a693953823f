package cn.hotline.supervision;

import static cn.hotline.supervision.CaseStory.at;
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
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a database of version 4 knew of mergers 并案 and of latest clocks stands in versions 5 to 7 as the clocks need it. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class MigrationTest {
    private static final String SCHEMA = "as_of_version_4";

    @Inject
    Flyway flyway;

    @Inject
    AgroalDataSource database;

    private Connection connection;
    private int clocks;

    @BeforeEach
    void theDatabaseIsOfVersionFour() throws SQLException {
        migrateTo("4");
        connection = database.getConnection();
        connection.setSchema(SCHEMA);
    }

    @AfterEach
    void itIsGone() throws SQLException {
        run("drop schema " + SCHEMA + " cascade");
        connection.setSchema("public");
        connection.close();
    }

    @Test
    void aCaseMergedBeforeMergersWereNotedIsTakenForMergedWhenItsClocksWereCancelled() throws SQLException {
        UUID merged = supervised("MERGED", null, null);
        clock(merged, "TRANSFER", "REGISTERED", "STOPPED", "2025-10-09T09:05", null);
        clock(merged, "HANDLE", "DISPATCHED", "CANCELLED", "2025-10-09T09:30", null);
        clock(merged, "HANDLE", "REDISPATCHED", "CANCELLED", "2025-10-09T11:00", null);
        UUID nothingCut = supervised("MERGED", null, null);
        UUID active = supervised("ACTIVE", null, null);
        clock(active, "HANDLE", "DISPATCHED", "CANCELLED", "2025-10-09T11:00", null);

        migrateTo("5");

        assertThat(mergersOf(merged)).containsExactly(at("2025-10-09T11:00"));
        assertThat(mergersOf(nothingCut)).containsExactly(at("2025-10-09T09:00"));
        assertThat(mergersOf(active)).isEmpty();
    }

    @Test
    void notedMergersAreKeptUntilTheNextDispatchHadUsedThem() throws SQLException {
        UUID merged = supervised("MERGED", "2025-10-09T11:00", null);
        UUID unmerged = supervised("ACTIVE", "2025-10-09T11:00", "2025-10-13T09:00");
        UUID dispatchedAgain = supervised("ACTIVE", "2025-10-09T11:00", null);

        migrateTo("5");

        assertThat(mergersOf(merged)).containsExactly(at("2025-10-09T11:00"));
        assertThat(mergersOf(unmerged)).containsExactly(at("2025-10-09T11:00"), at("2025-10-13T09:00"));
        assertThat(mergersOf(dispatchedAgain)).isEmpty();
    }

    @Test
    void aClockThatWentOnGetsItsMergedTimesAndFirstCauseFromThoseBeforeIt() throws SQLException {
        UUID caseId = supervised("ACTIVE", null, null);
        UUID first = clock(caseId, "HANDLE", "REDISPATCHED", "CANCELLED", "2025-10-09T11:00", null);
        UUID second = clock(caseId, "HANDLE", "UNMERGED", "CANCELLED", "2025-10-13T10:00", "2025-10-13T09:00");
        UUID third = clock(caseId, "HANDLE", "UNMERGED", "RUNNING", null, "2025-10-14T09:00");

        migrateTo("5");

        assertThat(clock(first)).isEqualTo("null []");
        assertThat(clock(second)).isEqualTo("REDISPATCHED " + List.of(at("2025-10-09T11:00"), at("2025-10-13T09:00")));
        assertThat(clock(third))
                .isEqualTo("REDISPATCHED "
                        + List.of(
                                at("2025-10-09T11:00"),
                                at("2025-10-13T09:00"),
                                at("2025-10-13T10:00"),
                                at("2025-10-14T09:00")));
    }

    @Test
    void theMergedTimesOfAClockAreInterruptionsByAMerger() throws SQLException {
        UUID caseId = supervised("ACTIVE", null, null);
        UUID first = clock(caseId, "HANDLE", "DISPATCHED", "CANCELLED", "2025-10-09T11:00", null);
        clock(caseId, "HANDLE", "UNMERGED", "CANCELLED", "2025-10-13T10:00", "2025-10-13T09:00");
        UUID third = clock(caseId, "HANDLE", "UNMERGED", "RUNNING", null, "2025-10-14T09:00");

        migrateTo("6");

        assertThat(causesOf(first)).isEqualTo("{}");
        assertThat(causesOf(third)).isEqualTo("{MERGER,MERGER}");
        run("update case_clock set state = 'SUSPENDED' where id = '" + third + "'");
    }

    @Test
    void theLatestClocksAreKeptByKindAndEveryVersionOfTheLimitsHasTheNewOnes() throws SQLException {
        UUID caseId = supervised("ACTIVE", null, null);
        UUID transfer = clock(caseId, "TRANSFER", "REGISTERED", "STOPPED", "2025-10-09T09:05", null);
        UUID handle = clock(caseId, "HANDLE", "DISPATCHED", "RUNNING", null, null);
        run("update supervised_case set transfer_clock = '" + transfer + "', handle_clock = '" + handle + "'");
        run("insert into clock_policy (effective_from, clock, limit_text, priority, name)"
                + " select '2025-01-01', 'HANDLE', '4wd', 0, 'x'");

        migrateTo("8");

        ResultSet latest = row("select clock_kinds, clock_ids from supervised_case");
        assertThat(latest.getString(1)).isEqualTo("{TRANSFER,HANDLE}");
        assertThat(latest.getString(2)).isEqualTo("{" + transfer + "," + handle + "}");
        assertThat(row("select count(*) from clock_policy where clock in ('CONTACT', 'REVIEW', 'CALLBACK')")
                        .getInt(1))
                .isEqualTo(6);
        assertThat(row("select calendar from case_clock where id = '" + handle + "'")
                        .getString(1))
                .isEqualTo("DISTRICT");
    }

    private String causesOf(UUID clock) throws SQLException {
        return row("select interruption_causes from case_clock where id = '" + clock + "'")
                .getString(1);
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

    private UUID supervised(String status, String mergedAt, String unmergedAt) throws SQLException {
        UUID id = UUID.randomUUID();
        run("insert into supervised_case (case_id, case_no, title, type, urgency, tags, registered_at, status, round,"
                + " merged_at, unmerged_at, version) values ('" + id
                + "', 'HS20251009-000001', '路灯不亮', 'COMPLAINT', 'NORMAL',"
                + " '{}', " + moment("2025-10-09T09:00") + ", '" + status + "', 1, " + moment(mergedAt) + ", "
                + moment(unmergedAt) + ", 0)");
        return id;
    }

    private UUID clock(UUID caseId, String kind, String cause, String state, String stoppedAt, String resumedAt)
            throws SQLException {
        UUID id = new UUID(1, ++clocks);
        String start = moment("2025-10-09T09:00");
        run("insert into case_clock (id, case_id, case_no, clock, round, cause, policy_id, limit_text, state, lamp,"
                + " started_at, yellow_at, due_at, letter_at, stopped_at, resumed_at, version) values ('" + id + "', '"
                + caseId + "', 'HS20251009-000001', '" + kind + "', 1, '" + cause + "', 1, '5wd', '" + state
                + "', 'GREEN', " + String.join(", ", start, start, start, start) + ", " + moment(stoppedAt) + ", "
                + moment(resumedAt) + ", 0)");
        return id;
    }

    private static String moment(String districtTime) {
        return districtTime == null ? "null" : "timestamptz '" + at(districtTime) + "'";
    }

    private List<Instant> mergersOf(UUID caseId) throws SQLException {
        return moments(row("select mergers from supervised_case where case_id = '" + caseId + "'"), 1);
    }

    private String clock(UUID id) throws SQLException {
        ResultSet row = row("select first_cause, mergers from case_clock where id = '" + id + "'");
        return row.getString(1) + " " + moments(row, 2);
    }

    private ResultSet row(String select) throws SQLException {
        ResultSet rows = connection.createStatement().executeQuery(select);
        rows.next();
        return rows;
    }

    private static List<Instant> moments(ResultSet row, int column) throws SQLException {
        return Arrays.stream((Timestamp[]) row.getArray(column).getArray())
                .map(Timestamp::toInstant)
                .toList();
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
