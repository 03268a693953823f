package cn.hotline.statistics.assessing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.kernel.Role;
import cn.hotline.statistics.story.Story;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.MovableClock;
import cn.hotline.testkit.Poll;
import cn.hotline.testkit.Tokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every status of an assessment × every action × every role: who may not is told so, whatever the status; else the table decides. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class WhoMayDoWhatTest {
    private static final Map<String, Set<Role>> ACTIONS = new LinkedHashMap<>(Map.of(
            "retries", Set.of(Role.ANALYST, Role.ADMIN),
            "discards", Set.of(Role.ANALYST, Role.ADMIN),
            "publicizings", Set.of(Role.ANALYST, Role.SECTION_HEAD),
            "recalculations", Set.of(Role.ANALYST, Role.ADMIN),
            "publications", Set.of(Role.CENTRE_LEADER),
            "recomputation", Set.of(Role.ANALYST, Role.ADMIN),
            "objections", Set.of(Role.HANDLER),
            "decisions", Set.of(Role.SECTION_HEAD)));
    private static final Map<String, String> NAMES = Map.of(
            "retries", "RETRY",
            "discards", "DISCARD",
            "publicizings", "PUBLICIZE",
            "recalculations", "RECALCULATE",
            "publications", "PUBLISH",
            "recomputation", "RECOMPUTE",
            "objections", "OBJECT",
            "decisions", "DECIDE");

    @Inject
    AgroalDataSource database;

    @Inject
    MovableClock clock;

    private String id;
    private String objection;
    private Story objectedTo;
    private Story free;

    @AfterEach
    void time_goes_on() {
        clock.release();
    }

    @Test
    void every_status_action_and_role() throws SQLException {
        clock.set("2025-06-02T09:00");
        objectedTo = Desk.handled("2025-05-12", "WHO", "KWA", false, true);
        free = Desk.handled("2025-05-12", "WHO", "KWA", false, true);
        Desk.units(database, "KWA");
        Desk.tell(List.of(objectedTo, free), "2025-05", "KWA", 2);
        Desk.activeScheme(Desk.scheme("WHO", "2025-01", "[\"KWA\"]"));
        id = Desk.assessed("WHO", "2025-05").getString("assessmentId");
        run("update assessment set window_until = '2025-06-09', status = 'PUBLICIZED' where assessment_id = '" + id
                + "'");
        objection = Desk.object(Tokens.handler("KWA"), id, "TIME", objectedTo)
                .statusCode(201)
                .extract()
                .path("objectionId");
        run("create table who_case_list as select * from assessment_case_list where assessment_id = '" + id + "'");
        Set<String> wrong = new TreeSet<>();
        for (AssessmentStatus status : AssessmentStatus.values()) {
            for (String action : ACTIONS.keySet()) {
                for (Role role : Role.values()) {
                    check(status, action, role, wrong);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private void check(AssessmentStatus status, String action, Role role, Set<String> wrong) throws SQLException {
        run("update assessment set status = '" + status + "', window_until = '"
                + (action.equals("recalculations") ? "2025-06-01" : "2025-06-09")
                + "', failure = null where assessment_id = '" + id + "'");
        run("update assessment_objection set status = '" + (action.equals("recalculations") ? "WITHDRAWN" : "OPEN")
                + "', remedy = null where objection_id = '" + objection + "'");
        String before = state();
        int expected = !ACTIONS.get(action).contains(role)
                ? 403
                : status.allows(AssessmentAction.valueOf(NAMES.get(action)))
                        ? action.equals("objections") ? 201 : 200
                        : 409;
        int answered = ask(action, role);
        if (answered != expected) {
            wrong.add(status + " " + action + " " + role + ": " + answered + " instead of " + expected);
        }
        if (expected >= 400 && !state().equals(before)) {
            wrong.add(status + " " + action + " " + role + " was refused but changed something");
        }
        if (expected < 400) {
            undo(action.equals("retries"));
        }
    }

    private int ask(String action, Role role) throws SQLException {
        String token = role == Role.HANDLER ? Tokens.handler("KWA") : Tokens.of(role);
        return switch (action) {
            case "objections" -> Desk.object(token, id, "TIME", free).extract().statusCode();
            case "decisions" ->
                Desk.act(
                                token,
                                "assessment-objections/" + objection + "/decisions",
                                version("assessment_objection", "objection_id", objection),
                                Map.of("upheld", false, "reason", "无佐证"))
                        .extract()
                        .statusCode();
            case "recomputation" ->
                Api.as(token)
                        .post("/api/v1/assessments/" + id + "/recomputation")
                        .statusCode();
            default ->
                Desk.act(token, "assessments/" + id + "/" + action, version("assessment", "assessment_id", id))
                        .extract()
                        .statusCode();
        };
    }

    /** What is to be computed again is waited for; and what discarding took away is put back from copies. */
    private void undo(boolean retried) throws SQLException {
        if (retried) {
            Poll.until(
                    () -> Desk.get(Desk.ANALYST, "assessments/" + id).getString("status"),
                    now -> !now.equals("COMPUTING"));
        }
        run("delete from assessment_objection where case_id = '" + free.id() + "'");
        run("insert into assessment_case_list select * from who_case_list on conflict do nothing");
    }

    private String state() throws SQLException {
        return read(
                "select concat_ws(' ', a.status, a.version, (select string_agg(concat(o.status, o.version), ',' order by"
                        + " o.objection_id) from assessment_objection o where o.assessment_id = a.assessment_id),"
                        + " (select count(*) from assessment_act c where c.assessment_id = a.assessment_id))"
                        + " from assessment a where assessment_id = '" + id + "'");
    }

    private long version(String table, String key, String value) throws SQLException {
        return Long.parseLong(read("select version from " + table + " where " + key + " = '" + value + "'"));
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
