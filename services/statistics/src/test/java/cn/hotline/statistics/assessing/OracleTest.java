package cn.hotline.statistics.assessing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.kernel.DistrictTime;
import cn.hotline.statistics.story.HandWritten;
import cn.hotline.statistics.story.RandomStories;
import cn.hotline.statistics.story.Recount;
import cn.hotline.statistics.story.Story;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.MovableClock;
import cn.hotline.testkit.Poll;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A month of random stories, scored by the seeded items and once more in plain Java from the stories themselves. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class OracleTest {
    private static final YearMonth MONTH = YearMonth.of(2024, 9);
    private static final Instant NOW = HandWritten.time("2025-01-15T00:00");
    private static final List<String> UNITS = List.of("CG", "JT", "SW");

    @Inject
    MovableClock clock;

    @AfterEach
    void time_goes_on() {
        clock.release();
    }

    @Test
    void every_score_total_and_rank_is_as_recounted_from_the_stories() {
        List<Story> stories =
                RandomStories.of(41, 120, HandWritten.time("2024-09-02T09:00"), List.of("ORACLE", "UNTOLD"));
        clock.set(NOW);
        stories.forEach(story -> story.log().forEach(EventLog.shared()::publish));
        List<Recount.Item> items = Recount.of(stories, NOW).stream()
                .filter(item ->
                        YearMonth.from(item.at().atZone(DistrictTime.ZONE)).equals(MONTH))
                .toList();
        Map<String, Map<String, long[]>> counts = counts(items);
        Poll.until(
                () -> Desk.get(
                                Desk.ANALYST,
                                "indicators/values?groupBy=unit&indicator=final-satisfaction&indicator=timely-signing"
                                        + "&from=2024-09-01&to=2024-09-30")
                        .getString("rows.values.denominator.flatten().sum()"),
                sum -> Integer.parseInt(sum)
                        == items.stream()
                                .filter(item -> List.of("final-satisfaction", "timely-signing")
                                        .contains(item.indicator()))
                                .count());

        Desk.activeScheme(Desk.scheme("ORACLE", "2024-01", "[\"CG\", \"JT\", \"SW\"]"));
        String id = Desk.assessed("ORACLE", "2024-09").getString("assessmentId");

        Map<String, BigDecimal> totals = new TreeMap<>();
        for (String unit : UNITS) {
            JsonPath sheet = Desk.get(Desk.ANALYST, "assessments/" + id + "/units/" + unit);
            Map<String, BigDecimal> byHand = byHand(counts.get(unit));
            byHand.forEach((line, score) -> {
                String found = sheet.getString(
                        line.equals("TOTAL") ? "standing.total" : "lines.find { it.code == '" + line + "' }.score");
                assertThat(new BigDecimal(found)).as(unit + " " + line).isEqualByComparingTo(score);
            });
            totals.put(unit, byHand.get("TOTAL"));
            long[] closing = counts.get(unit).get("timely-closing");
            assertThat(sheet.getLong("lines[1].numerator")).isEqualTo(closing[0]);
            assertThat(Desk.get(
                                    Desk.ANALYST,
                                    "assessments/" + id + "/units/" + unit
                                            + "/items/TIME/cases?part=denominator&limit=500")
                            .getList("items"))
                    .hasSize((int) closing[1]);
        }
        Desk.get(Desk.ANALYST, "assessments/" + id + "/ranking")
                .<Map<String, Object>>getList("")
                .forEach(row -> {
                    BigDecimal total = totals.get((String) row.get("unit"));
                    long better = totals.values().stream()
                            .filter(other -> other.compareTo(total) > 0)
                            .count();
                    assertThat(row).containsEntry("rank", (int) better + 1);
                });
    }

    private static Map<String, Map<String, long[]>> counts(List<Recount.Item> items) {
        Map<String, Map<String, long[]>> counts = new TreeMap<>();
        items.forEach(item -> {
            long[] count = counts.computeIfAbsent(item.unit(), key -> new TreeMap<>())
                    .computeIfAbsent(item.indicator(), key -> new long[2]);
            count[0] += item.numerator() ? item.weight() : 0;
            count[1]++;
        });
        return counts;
    }

    /** Two items of fifty points straight from 0 to 100 %, half a point off per late one up to five, a tenth per solved up to 0.3. */
    private static Map<String, BigDecimal> byHand(Map<String, long[]> counts) {
        long[] closing = counts.get("timely-closing");
        Map<String, BigDecimal> scores = new LinkedHashMap<>();
        scores.put("SAT", half(counts.get("final-satisfaction")));
        scores.put("TIME", half(closing));
        scores.put("LATE", new BigDecimal("-0.5").multiply(BigDecimal.valueOf(Math.min(10, closing[1] - closing[0]))));
        scores.put("SOLVED", new BigDecimal("0.1").multiply(BigDecimal.valueOf(Math.min(3, counts.get("solving")[0]))));
        scores.put("TOTAL", scores.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        return scores;
    }

    private static BigDecimal half(long[] count) {
        BigDecimal percent =
                BigDecimal.valueOf(100 * count[0]).divide(BigDecimal.valueOf(count[1]), 2, RoundingMode.HALF_UP);
        return percent.divide(BigDecimal.valueOf(2), 2, RoundingMode.HALF_UP);
    }
}
