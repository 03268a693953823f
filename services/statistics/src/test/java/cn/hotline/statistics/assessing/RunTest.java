package cn.hotline.statistics.assessing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.events.ChannelChanged;
import cn.hotline.events.UnitChanged;
import cn.hotline.kernel.UnitCode;
import cn.hotline.statistics.story.Story;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Poll;
import cn.hotline.testkit.Tokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a run takes in and leaves out, how it fails and goes on, and what happens when two want the same at once. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class RunTest {
    @Inject
    AgroalDataSource database;

    @Test
    void a_group_takes_the_things_of_the_units_below_and_channels_that_do_not_count_are_left_out() {
        unit("KRA", "STREET", "KRQ");
        unit("KRA-1", "COMMUNITY", "KRA", "KRQ");
        unit("KRB", "STREET", "KRQ");
        unit("KRC", "DEPARTMENT", "KRQ");
        EventLog.shared().publish(new ChannelChanged("RUN-OUT", "不计考核渠道", false, true));
        Desk.known(database, "channel_name where code = 'RUN-OUT'");
        Desk.known(database, "unit_name where code = 'KRB'");
        Desk.tell(
                List.of(
                        Desk.handled("2025-07-07", "RUN", "KRA", true, true),
                        Desk.handled("2025-07-07", "RUN", "KRA-1", false, true),
                        Desk.handled("2025-07-07", "RUN-OUT", "KRA", false, false),
                        Desk.handled("2025-07-07", "RUN", "KRC", true, true)),
                "2025-07",
                "KRC",
                1);
        Poll.until(() -> Desk.get(
                                Desk.ANALYST,
                                "indicators/values?indicator=final-satisfaction&unit=KRA&from=2025-07-01&to=2025-07-31")
                        .getInt("rows[0].values[0].denominator")
                == 3);
        String scheme = Desk.scheme("RUN", "2025-01", "[]")
                .replace("\"units\": []", "\"kind\": \"STREET\", \"parent\": \"KRQ\"")
                .replace("\"withSubunits\": false", "\"withSubunits\": true")
                .replace("\"minimumVolume\": 2", "\"minimumVolume\": 0");
        Desk.activeScheme(scheme);
        JsonPath run = Desk.assessed("RUN", "2025-07");
        String id = run.getString("assessmentId");
        assertThat(run.<String>getList("leftOutChannels")).contains("RUN-OUT");
        assertThat(Desk.get(Desk.ANALYST, "assessments/" + id + "/ranking").<String>getList("unit"))
                .containsExactly("KRA", "KRB");
        JsonPath sheet = Desk.get(Desk.ANALYST, "assessments/" + id + "/units/KRA");
        assertThat(sheet.<String>getList("members")).containsExactly("KRA", "KRA-1");
        assertThat(sheet.getString("lines.numerator")).isEqualTo("[2, 1, 1, 2]");
        assertThat(sheet.getString("lines.denominator")).isEqualTo("[2, 2, 2, 2]");
        Api.as(Tokens.handler("KRA-1"))
                .get("/api/v1/assessments/" + id + "/units/KRA")
                .then()
                .statusCode(404);
    }

    @Test
    void a_run_that_fails_says_so_and_can_be_tried_again_or_discarded() throws SQLException {
        Desk.units(database, "KRF");
        String scheme = Desk.activeScheme(Desk.scheme("FAIL", "2025-01", "[\"KRF\"]"));
        run("create table scheme_kept as select content from assessment_scheme where scheme_id = '" + scheme + "'");
        run("update assessment_scheme set content = '{\"items\": 1}' where scheme_id = '" + scheme + "'");
        JsonPath failed = Desk.assessed("FAIL", "2025-02");
        assertThat(failed.getString("status")).isEqualTo("FAILED");
        assertThat(failed.getString("failure")).isEqualTo("计算未完成，请查看日志后重新计算");
        String id = failed.getString("assessmentId");
        run("update assessment_scheme set content = (select content from scheme_kept) where scheme_id = '" + scheme
                + "'");
        Desk.act(Desk.ANALYST, "assessments/" + id + "/retries", failed.getLong("version"))
                .statusCode(200);
        JsonPath draft = Poll.until(() -> Desk.get(Desk.ANALYST, "assessments/" + id), body -> body.getString("status")
                .equals("DRAFT"));
        Desk.act(Desk.ANALYST, "assessments/" + id + "/discards", draft.getLong("version"))
                .statusCode(200);
        assertThat(Desk.assessed("FAIL", "2025-02").getString("assessmentId")).isNotEqualTo(id);
    }

    @Test
    void of_many_who_start_a_month_or_object_at_once_one_succeeds() throws Exception {
        Desk.units(database, "KRR");
        Story late = Desk.handled("2025-08-05", "RACE", "KRR", false, true);
        Desk.tell(List.of(late, Desk.handled("2025-08-05", "RACE", "KRR", true, true)), "2025-08", "KRR", 2);
        Desk.activeScheme(Desk.scheme("RACE", "2025-01", "[\"KRR\"]"));
        Map<String, String> request = Map.of("scheme", "RACE", "month", "2025-08");
        assertThat(together(() -> Desk.post(Desk.ANALYST, "assessments", request)
                        .extract()
                        .statusCode()))
                .containsOnlyOnce(201)
                .containsOnly(201, 409);
        String id = Desk.get(Desk.ANALYST, "assessments?scheme=RACE").getString("items[0].assessmentId");
        JsonPath draft = Poll.until(() -> Desk.get(Desk.ANALYST, "assessments/" + id), body -> body.getString("status")
                .equals("DRAFT"));
        assertThat(together(() -> Desk.act(Desk.HEAD, "assessments/" + id + "/publicizings", draft.getLong("version"))
                        .extract()
                        .statusCode()))
                .containsOnlyOnce(200)
                .allMatch(status -> List.of(200, 409, 412).contains(status));
        assertThat(together(() -> Desk.object(Tokens.handler("KRR"), id, "TIME", late)
                        .extract()
                        .statusCode()))
                .containsOnlyOnce(201)
                .containsOnly(201, 409);
        JsonPath objection = Desk.get(Desk.ANALYST, "assessments/" + id + "/objections");
        assertThat(together(() -> Desk.act(
                                Desk.HEAD,
                                "assessment-objections/" + objection.getString("items[0].objectionId") + "/decisions",
                                0,
                                Map.of("upheld", false, "reason", "无佐证"))
                        .extract()
                        .statusCode()))
                .containsOnlyOnce(200)
                .allMatch(status -> List.of(200, 409, 412).contains(status));
    }

    private static List<Integer> together(Callable<Integer> request) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            List<Future<Integer>> answers =
                    threads.invokeAll(Stream.generate(() -> request).limit(6).toList());
            List<Integer> statuses = new java.util.ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
            return statuses;
        } finally {
            threads.shutdown();
        }
    }

    private static void unit(String code, String kind, String... superiors) {
        List<UnitCode> path = Stream.concat(Stream.of(code), Stream.of(superiors))
                .map(UnitCode::new)
                .toList();
        EventLog.shared().publish(new UnitChanged(path.get(0), code + "单位", kind, path.get(1), path, true));
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
