package cn.hotline.intake.reconciling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.hotline.intake.Desk;
import cn.hotline.intake.delivering.Platform;
import cn.hotline.kernel.Role;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.MovableClock;
import cn.hotline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ReconcilingTest {
    private static final String URL = "/api/v1/reconciliations";

    @Inject
    MovableClock clock;

    private Platform platform;

    @BeforeEach
    void open() {
        platform = Platform.open();
        clock.set("2026-11-20T23:59:59");
        platform.deliver(Platform.demand("N0"));
        clock.set("2026-11-21T00:00:00");
        platform.deliver(Platform.demand("N1"), Platform.demand("N2"), Platform.withdrawal("N2", "W2", "不需要了"));
        clock.set("2026-11-21T23:59:59");
        platform.deliver(Platform.demand("N3"));
        clock.set("2026-11-22T00:00:00");
        platform.deliver(Platform.demand("N4"));
    }

    @AfterEach
    void release() {
        clock.release();
    }

    @Test
    void both_sides_of_a_day_are_compared_number_by_number() {
        JsonPath found = reconcile(items("N1", "REGISTERED", "N2", "REGISTERED", "N4", "REGISTERED", "N9", "FILED"));

        assertThat(found.getBoolean("balanced")).isFalse();
        assertThat(found.getMap("findings.theirCounts")).isEqualTo(Map.of("REGISTERED", 3, "FILED", 1));
        assertThat(found.getMap("findings.ourCounts")).isEqualTo(Map.of("REGISTERED", 2, "WITHDRAWN", 1));
        assertThat(found.getList("findings.missingHere")).containsExactly("N9");
        assertThat(found.getList("findings.missingThere")).containsExactly("N3");
        assertThat(found.getList("findings.otherDay")).containsExactly("N4");
        assertThat(found.getList("findings.different"))
                .containsExactly(Map.of("sourceNo", "N2", "theirs", "REGISTERED", "ours", "WITHDRAWN"));
    }

    @Test
    void a_day_that_agrees_is_balanced_also_by_counts_alone_and_every_comparison_is_kept() {
        JsonPath byItem = reconcile(items("N1", "REGISTERED", "N2", "WITHDRAWN", "N3", "REGISTERED"));
        JsonPath byCount = reconcile(counts(Map.of("REGISTERED", 2, "WITHDRAWN", 1, "FILED", 0)));
        JsonPath wrong = reconcile(counts(Map.of("REGISTERED", 3)));

        assertThat(byItem.getBoolean("balanced")).isTrue();
        assertThat(byCount.getBoolean("balanced")).isTrue();
        assertThat(wrong.getBoolean("balanced")).isFalse();
        assertThat(wrong.getList("findings.missingThere")).isEmpty();
        String url = URL + "?limit=2&channel=" + platform.channel;
        JsonPath newest =
                Api.as(platform.token).get(url).then().statusCode(200).extract().jsonPath();
        assertThat(newest.getList("items.id")).containsExactly(wrong.getString("id"), byCount.getString("id"));
        JsonPath oldest = Api.as(Tokens.of(Role.ADMIN))
                .get(url + "&after=" + newest.getString("next"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(oldest.getMap("items[0]")).isEqualTo(byItem.getMap("$"));
    }

    @Test
    void wrong_statements_are_refused_and_nothing_is_kept() {
        refused(platform.token, statement(Map.of()), 422, "statement-unclear");
        refused(
                platform.token,
                statement(Map.of("items", List.of(), "counts", Map.of("FILED", 1))),
                422,
                "statement-unclear");
        refused(platform.token, items("N1", "REGISTERED", "N1", "FILED"), 422, "statement-unclear");
        refused(platform.token, items("N1", "LOST"), 400, "malformed-json");
        refused(platform.token, items("有 空格", "FILED"), 400, "invalid-request");
        refused(platform.token, counts(Map.of("FILED", -1)), 400, "invalid-request");
        refused(platform.token, statement(Map.of("day", "2026-11-23", "items", List.of())), 422, "day-in-future");
        refused(platform.token, statement(Map.of("channel", "NO_SUCH", "items", List.of())), 422, "unknown-channel");
        refused(Platform.open().token, items(), 403, "other-source");
        refused(platform.token, statement(Map.of("channel", "CITY_BOARD", "items", List.of())), 403, "other-source");
        refused(Desk.AGENT, items(), 403, "forbidden");
        Api.anonymous().body(items()).post(URL).then().statusCode(401).body("code", equalTo("unauthenticated"));
        Api.as(platform.token)
                .get(URL + "?channel=" + platform.channel)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
    }

    private JsonPath reconcile(Map<String, Object> statement) {
        return send(platform.token, statement).then().statusCode(201).extract().jsonPath();
    }

    private static Response send(String token, Map<String, Object> statement) {
        return Api.as(token).body(statement).post(URL);
    }

    private static void refused(String token, Map<String, Object> statement, int status, String code) {
        send(token, statement).then().statusCode(status).body("code", equalTo(code));
    }

    private Map<String, Object> items(String... numbersAndStates) {
        List<Map<String, Object>> items = new java.util.ArrayList<>();
        for (int n = 0; n < numbersAndStates.length; n += 2) {
            items.add(Map.of("sourceNo", numbersAndStates[n], "state", numbersAndStates[n + 1]));
        }
        return statement(Map.of("items", items));
    }

    private Map<String, Object> counts(Map<String, Integer> counts) {
        return statement(Map.of("counts", counts));
    }

    private Map<String, Object> statement(Map<String, Object> told) {
        Map<String, Object> statement = new LinkedHashMap<>();
        statement.put("channel", platform.channel);
        statement.put("day", "2026-11-21");
        statement.putAll(told);
        return statement;
    }
}
