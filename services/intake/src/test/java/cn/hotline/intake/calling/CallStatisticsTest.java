package cn.hotline.intake.calling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.hotline.intake.Desk;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Tokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two days computed by hand; on the second the limit is 10 seconds instead of 15. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class CallStatisticsTest {
    private static final JsonPathConfig EXACT = new JsonPathConfig(JsonPathConfig.NumberReturnType.BIG_DECIMAL);

    @Inject
    AgroalDataSource database;

    @Test
    void the_figures_are_those_computed_by_hand() throws SQLException {
        rule("2024-05-02", 10);
        rule("2024-05-03", 15);
        record(List.of(
                call("a", "2024-05-01T00:00:00", 5), // the first moment of the day, in time
                call("a", "2024-05-01T09:10:00", 15), // the last moment in time
                call("b", "2024-05-01T09:20:00", 16), // too late
                abandoned("2024-05-01T09:30:00"),
                missed("2024-05-01T09:40:00"),
                call("b", "2024-05-01T23:59:59", 14), // answered after midnight, still of this day
                call("a", "2024-05-02T09:00:00", 10),
                call("a", "2024-05-02T09:00:30", 11)));

        JsonPath days = statistics("day");
        figures(days, "groups[0]", "2024-05-01", 6, 4, 3, 1, "12.50", "66.67", "50.00", "16.67");
        figures(days, "groups[1]", "2024-05-02", 2, 2, 1, 0, "10.50", "100.00", "50.00", "0.00");
        figures(days, "total", null, 8, 6, 4, 1, "11.83", "75.00", "50.00", "12.50");
        assertThat(days.getList("groups")).hasSize(2);

        JsonPath hours = statistics("hour");
        assertThat(hours.getList("groups.group"))
                .containsExactly("2024-05-01T00", "2024-05-01T09", "2024-05-01T23", "2024-05-02T09");
        figures(hours, "groups[1]", "2024-05-01T09", 4, 2, 1, 1, "15.50", "50.00", "25.00", "25.00");

        JsonPath agents = statistics("agent");
        assertThat(agents.getList("groups.group")).containsExactly("", "a", "b");
        figures(agents, "groups[0]", "", 2, 0, 0, 1, null, "0.00", "0.00", "50.00");
        figures(agents, "groups[1]", "a", 4, 4, 3, 0, "10.25", "100.00", "75.00", "0.00");
        figures(agents, "groups[2]", "b", 2, 2, 1, 0, "15.00", "100.00", "50.00", "0.00");
        assertThat(agents.getMap("total")).isEqualTo(days.getMap("total"));
    }

    @Test
    void without_calls_there_are_no_rates() {
        JsonPath none = Api.as(Tokens.of(Role.ANALYST))
                .get("/api/v1/call-statistics?from=2020-01-01&to=2020-12-31")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath(EXACT);
        assertThat(none.getList("groups")).isEmpty();
        figures(none, "total", null, 0, 0, 0, 0, null, null, null, null);
    }

    @ParameterizedTest
    @CsvSource({
        "from=2024-05-02&to=2024-05-01, invalid-parameter",
        "from=2024-01-01&to=2025-01-01, invalid-parameter",
        "from=2024-05-01&to=2024-06-01&by=hour, invalid-parameter",
        "from=gestern&to=2024-05-01, invalid-parameter",
        "to=2024-05-01, invalid-request",
        "from=2024-05-01&to=2024-05-01&by=week, invalid-request"
    })
    void wrong_periods_are_refused(String query, String code) {
        Api.as(Tokens.of(Role.ANALYST))
                .get("/api/v1/call-statistics?" + query)
                .then()
                .statusCode(400)
                .body("code", equalTo(code));
    }

    @Test
    void an_agent_does_not_see_the_figures_of_colleagues() {
        String url = "/api/v1/call-statistics?from=2024-05-01&to=2024-05-02";
        Api.as(Desk.AGENT).get(url).then().statusCode(403).body("code", equalTo("forbidden"));
        Api.anonymous().get(url).then().statusCode(401).body("code", equalTo("unauthenticated"));
    }

    private static void figures(
            JsonPath page,
            String path,
            String group,
            int offered,
            int answered,
            int inTime,
            int abandoned,
            String... rates) {
        Map<String, Object> found = page.getMap(path);
        Map<String, Object> expected = new LinkedHashMap<>();
        expected.put("group", group);
        expected.put("offered", offered);
        expected.put("answered", answered);
        expected.put("answeredInTime", inTime);
        expected.put("abandoned", abandoned);
        expected.put("averageWaitSeconds", rates[0]);
        expected.put("answerRate", rates[1]);
        expected.put("promptAnswerRate", rates[2]);
        expected.put("abandonRate", rates[3]);
        expected.values().removeIf(java.util.Objects::isNull);
        assertThat(found.keySet()).as(path).isEqualTo(expected.keySet());
        expected.forEach((name, value) -> assertThat(String.valueOf(found.get(name)))
                .as(path + "." + name)
                .isEqualTo(String.valueOf(value)));
    }

    private static Map<String, Object> call(String agent, String ring, int waited) {
        Map<String, Object> call = missed(ring);
        call.put("agent", agent);
        call.put("answeredAt", plus(ring, waited));
        return call;
    }

    private static Map<String, Object> abandoned(String ring) {
        Map<String, Object> call = missed(ring);
        call.put("abandoned", true);
        return call;
    }

    private static Map<String, Object> missed(String ring) {
        Map<String, Object> call = new LinkedHashMap<>();
        call.put("callId", "S-" + CaseId.next());
        call.put("ringAt", plus(ring, 0));
        call.put("hangUpAt", plus(ring, 60));
        call.put("queue", "普通话人工");
        return call;
    }

    private static String plus(String time, int seconds) {
        return java.time.OffsetDateTime.parse(time + "+08:00")
                .plusSeconds(seconds)
                .toString();
    }

    private static void record(List<Map<String, Object>> calls) {
        Api.as(Desk.SOURCE)
                .body(Map.of("calls", calls))
                .post("/api/v1/calls")
                .then()
                .statusCode(200)
                .body("created", equalTo(calls.size()));
    }

    private static JsonPath statistics(String by) {
        return Api.as(Tokens.of(Role.SUPERVISOR))
                .get("/api/v1/call-statistics?from=2024-05-01&to=2024-05-02&by=" + by)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath(EXACT);
    }

    private void rule(String day, int seconds) throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("insert into call_policy values (cast(? as date), ?)")) {
            insert.setString(1, day);
            insert.setInt(2, seconds);
            insert.executeUpdate();
        }
    }
}
