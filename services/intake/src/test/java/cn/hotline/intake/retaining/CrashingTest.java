package cn.hotline.intake.retaining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.hotline.events.PersonalDataErased;
import cn.hotline.events.code.CaseOutcome;
import cn.hotline.intake.Desk;
import cn.hotline.intake.IntakeConfig;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Poll;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Kills the database connection of a batch in its middle, where a dying process would leave it. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class CrashingTest extends AtTheArchive {
    private static final String MARK = "mark " + CaseId.next();

    @Inject
    AgroalDataSource database;

    @Inject
    RetentionWorker worker;

    @Inject
    IntakeConfig config;

    @AfterEach
    void mend() throws SQLException {
        run("drop trigger if exists crash on retention_tombstone");
        run("drop function if exists crash()");
    }

    @Test
    void a_run_killed_in_the_middle_goes_on_where_it_was_and_erases_nothing_twice() throws Exception {
        List<JsonPath> cases = new ArrayList<>();
        for (int each = 0; each < 2 * config.retention().batch() + 1; each++) {
            cases.add(withFile(each));
        }
        JsonPath fatal = cases.get(config.retention().batch() + 1);
        run("create function crash() returns trigger language plpgsql as $$ begin"
                + " perform pg_terminate_backend(pg_backend_pid()); return null; end $$");
        run("create trigger crash after insert on retention_tombstone for each row when (new.case_id = '"
                + fatal.getString("caseId") + "') execute function crash()");
        clock.set("2031-03-05T09:00");
        JsonPath run = Archive.requested();
        int files = files();

        Archive.act(Archive.LEADER, run, "confirmations").then().statusCode(200);
        Poll.until(() -> killed() > 0);
        JsonPath stopped = Archive.run(run.getString("runId"));
        assertThat(stopped.getString("status")).isEqualTo("RUNNING");
        assertThat(stopped.getLong("erased"))
                .isPositive()
                .isLessThan(stopped.getLong("due"))
                .isEqualTo(tombstones(run));
        assertThat(files()).isLessThan(files).isPositive();
        assertThat(Archive.stateOf(run, fatal)).isEqualTo("PENDING");
        Archive.contact(fatal).then().statusCode(201).body("name", equalTo("张小丽"));

        run("drop trigger crash on retention_tombstone");
        worker.wake();
        JsonPath done = Archive.awaitStatus(run, "DONE");

        assertThat(done.getLong("erased")).isEqualTo(done.getLong("due")).isEqualTo(tombstones(run));
        assertThat(files()).isZero();
        for (JsonPath each : cases) {
            CaseId caseId = CaseId.fromString(each.getString("caseId"));
            EventLog.shared().await(caseId, PersonalDataErased.class);
            assertThat(EventLog.shared().of(caseId, PersonalDataErased.class)).hasSize(1);
            Archive.tombstone(each).then().statusCode(200).body("attachments", equalTo(1));
        }
        worker.wake();
        assertThat(Archive.run(run.getString("runId")).getLong("version")).isEqualTo(done.getLong("version"));
    }

    private static JsonPath withFile(int number) {
        JsonPath demand = Desk.registered();
        Api.as(Desk.AGENT)
                .contentType("multipart/form-data")
                .multiPart("file", "a.pdf", Marks.bytes("%PDF-1.7\n" + MARK + number), "application/pdf")
                .post(Desk.DEMANDS + "/" + demand.getString("caseId") + "/attachments")
                .then()
                .statusCode(201);
        return Archive.archive(demand, CaseOutcome.CLOSED, "2026-03-05T09:00");
    }

    private int files() throws IOException {
        return Marks.filesWith(config.attachments().directory(), MARK).size();
    }

    /** How often a connection was killed: the only trace of it, as everything else was rolled back. */
    private long killed() {
        return number("select sessions_killed from pg_stat_database where datname = current_database()");
    }

    private long tombstones(JsonPath run) {
        return number("select count(*) from retention_tombstone where run_id = '" + run.getString("runId") + "'");
    }

    private long number(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void run(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
