package cn.hotline.statistics.indicating;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.kernel.Role;
import cn.hotline.statistics.story.HandWritten;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.MovableClock;
import cn.hotline.testkit.Poll;
import cn.hotline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Twelve hand-written cases, their figures worked out by hand. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class HandComputedFiguresTest {
    private static final Map<String, String> NOVEMBER =
            Map.of("from", "2026-11-01", "to", "2026-11-30", "channel", "HAND");
    private static boolean published;

    @Inject
    MovableClock clock;

    @BeforeEach
    void the_twelve_cases_have_happened() {
        clock.set("2026-11-15T00:00");
        if (!published) {
            HandWritten.stories("HAND").forEach(story -> story.log().forEach(EventLog.shared()::publish));
            published = true;
        }
    }

    @Test
    void every_indicator_is_as_worked_out_by_hand() {
        Map<String, String> byHand = new TreeMap<>(Map.ofEntries(
                Map.entry("timely-transfer", "8/10"),
                Map.entry("signing", "12/13"),
                Map.entry("timely-signing", "11/13"),
                Map.entry("closing", "10/11"),
                Map.entry("timely-closing", "9/11"),
                Map.entry("urging", "1/2"),
                Map.entry("returning", "1/13"),
                Map.entry("hops", "13/9"),
                Map.entry("rejecting", "1/11"),
                Map.entry("calling-back", "9/10"),
                Map.entry("contacting", "9/10"),
                Map.entry("first-satisfaction", "4/6"),
                Map.entry("final-satisfaction", "5/6"),
                Map.entry("solving", "3/6"),
                Map.entry("redoing", "2/7"),
                Map.entry("redo-satisfaction", "1/2"),
                Map.entry("letters-in-time", "1/2")));
        assertThat(Poll.until(() -> Figures.counts(NOVEMBER).get("all"), byHand::equals))
                .isEqualTo(byHand);
    }

    @Test
    void percent_and_average_have_two_decimals_rounded_half_up() {
        Poll.until(() -> Figures.counts(NOVEMBER).get("all").get("redoing"), "2/7"::equals);
        JsonPath body = Figures.values(Tokens.of(Role.ANALYST), NOVEMBER);
        assertThat(value(body, "redoing", "percent")).isEqualTo(28.57f);
        assertThat(value(body, "first-satisfaction", "percent")).isEqualTo(66.67f);
        assertThat(value(body, "hops", "average")).isEqualTo(1.44f);
        assertThat(value(body, "hops", "percent")).isNull();
    }

    @Test
    void each_unit_is_charged_with_its_own_work_orders() {
        Map<String, String> filter = new TreeMap<>(NOVEMBER);
        filter.put("groupBy", "unit");
        filter.put("indicator", "timely-closing");
        Map<String, Map<String, String>> byHand =
                Map.of("CG", Map.of("timely-closing", "7/7"), "JT", Map.of("timely-closing", "2/4"));
        assertThat(Poll.until(() -> Figures.counts(filter), byHand::equals)).isEqualTo(byHand);
    }

    @Test
    void a_period_without_cases_has_no_percent() {
        JsonPath body = Figures.values(
                Tokens.of(Role.ANALYST), Map.of("from", "2020-01-01", "to", "2020-01-31", "indicator", "closing"));
        assertThat(body.getInt("rows[0].values[0].denominator")).isZero();
        assertThat(body.<Object>get("rows[0].values[0].percent")).isNull();
    }

    @Test
    void the_overview_adds_up() {
        Map<String, Integer> byHand = Map.ofEntries(
                Map.entry("registered", 12),
                Map.entry("filed", 10),
                Map.entry("answered", 1),
                Map.entry("refused", 1),
                Map.entry("merged", 1),
                Map.entry("withdrawn", 1),
                Map.entry("closed", 7),
                Map.entry("closings", 10),
                Map.entry("archived", 10),
                Map.entry("archivedByOutcome.closed", 7),
                Map.entry("archivedByOutcome.withdrawn", 1),
                Map.entry("open", 2),
                Map.entry("returnsAsked", 2),
                Map.entry("returned", 1),
                Map.entry("returnsRefused", 1),
                Map.entry("rejected", 1),
                Map.entry("redone", 2),
                Map.entry("urged", 3),
                Map.entry("letters", 2),
                Map.entry("lettersAnswered", 1),
                Map.entry("reached", 6),
                Map.entry("satisfied", 5));
        Poll.until(
                () -> {
                    JsonPath body = overview(Tokens.of(Role.AGENT));
                    Map<String, Integer> found = new TreeMap<>();
                    byHand.keySet().forEach(name -> found.put(name, body.getInt(name)));
                    return found;
                },
                byHand::equals);
    }

    private static JsonPath overview(String token) {
        return Api.as(token)
                .queryParam("from", "2026-11-02")
                .queryParam("to", "2026-11-02")
                .get("/api/v1/overview")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Object value(JsonPath body, String indicator, String field) {
        return body.get("rows[0].values.find { it.indicator == '" + indicator + "' }." + field);
    }
}
