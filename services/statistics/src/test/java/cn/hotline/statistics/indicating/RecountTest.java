package cn.hotline.statistics.indicating;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.events.CaseEvent;
import cn.hotline.events.Envelope;
import cn.hotline.events.ReviewRejected;
import cn.hotline.events.code.ReviewKind;
import cn.hotline.kernel.DistrictTime;
import cn.hotline.kernel.Role;
import cn.hotline.statistics.rolling.RefreshRollups;
import cn.hotline.statistics.story.HandWritten;
import cn.hotline.statistics.story.RandomStories;
import cn.hotline.statistics.story.Recount;
import cn.hotline.statistics.story.Story;
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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Random cases, published out of order and partly twice, against an independent recount from their raw logs. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class RecountTest {
    private static final Instant MONTH = HandWritten.time("2026-06-01T08:00");
    private static final Instant NOW = MONTH.plus(Duration.ofDays(16));
    private static final List<Story> STORIES = RandomStories.of(47, 150, MONTH, List.of("RA", "RB"));
    private static boolean published;

    @Inject
    MovableClock clock;

    @Inject
    RefreshRollups refresh;

    @BeforeEach
    void the_cases_have_happened() {
        clock.set(NOW);
        if (!published) {
            Random random = new Random(9);
            List<Envelope<? extends CaseEvent>> events = new ArrayList<>();
            STORIES.forEach(story -> events.addAll(story.log()));
            events.addAll(
                    events.stream().filter(each -> random.nextInt(10) == 0).toList());
            Collections.shuffle(events, random);
            events.forEach(EventLog.shared()::publish);
            published = true;
        }
        Map<String, String> expected = recount(all -> true, item -> "all").get("all");
        Poll.until(() -> figures(Map.of()).get("all"), expected::equals);
    }

    @Test
    void figures_by_unit_channel_type_and_day_are_as_recounted() {
        assertThat(nonZero(figures(Map.of("groupBy", "unit")))).isEqualTo(recount(all -> true, Recount.Item::unit));
        assertThat(nonZero(figures(Map.of("groupBy", "channel"))))
                .isEqualTo(recount(all -> true, Recount.Item::channel));
        assertThat(nonZero(figures(Map.of("groupBy", "type")))).isEqualTo(recount(all -> true, Recount.Item::type));
        assertThat(nonZero(figures(Map.of("groupBy", "day")))).isEqualTo(recount(all -> true, item -> item.at()
                .atZone(DistrictTime.ZONE)
                .toLocalDate()
                .toString()));
    }

    @Test
    void filters_narrow_as_recounted() {
        assertThat(nonZero(figures(Map.of("channel", "RA", "unit", "JT"))))
                .isEqualTo(recount(
                        item -> item.channel().equals("RA") && item.unit().equals("JT"), item -> "all"));
    }

    @Test
    void every_drill_down_adds_up_to_its_figure() {
        Map<String, String> filter = new TreeMap<>(period());
        filter.put("unit", "CG");
        figures(Map.of("unit", "CG")).get("all").forEach((indicator, figure) -> {
            String drilled = Figures.drilledDown(indicator, "numerator", filter, 7) + "/"
                    + Figures.drilledDown(indicator, "denominator", filter, 50);
            assertThat(drilled).as(indicator).isEqualTo(figure);
        });
    }

    @Test
    void the_rollups_agree_with_the_facts() {
        while (refresh.refresh()) {
            // month by month
        }
        var verification = Api.as(Tokens.of(Role.ANALYST))
                .get("/api/v1/rollups/verification")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(verification.getLong("cells")).isPositive();
        assertThat(verification.getLong("differing")).isZero();
        List<Integer> registered = Api.as(Tokens.of(Role.ANALYST))
                .queryParams(period())
                .queryParam("channel", "RA")
                .get("/api/v1/rollups")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("registered");
        assertThat(sum(registered)).isEqualTo(75);
    }

    @Test
    void overview_case_facts_and_rollups_count_the_rejections_of_the_review_and_no_patrollers() {
        assertThat(STORIES.stream().map(Story::log).flatMap(List::stream).map(Envelope::data))
                .as("a patroller rejected something")
                .anyMatch(
                        said -> said instanceof ReviewRejected rejected && rejected.kind() == ReviewKind.VERIFICATION);
        // of excluded cases too: only indicators leave them out
        int rejected = (int) STORIES.stream()
                .flatMap(story -> story.log().stream())
                .filter(said -> said.data() instanceof ReviewRejected review && review.kind() == ReviewKind.REVIEW)
                .count();

        assertThat(read("/api/v1/overview").getInt("rejected")).isEqualTo(rejected);
        assertThat(sum(read("/api/v1/rollups").getList("rejected"))).isEqualTo(rejected);
        assertThat(sum(STORIES.stream()
                        .map(story -> read("/api/v1/case-facts/" + story.id()).getInt("rejections"))
                        .toList()))
                .isEqualTo(rejected);
    }

    private static JsonPath read(String path) {
        return Api.as(Tokens.of(Role.ANALYST))
                .queryParams(period())
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static int sum(List<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<String, Map<String, String>> figures(Map<String, String> filter) {
        Map<String, String> all = new TreeMap<>(period());
        all.putAll(filter);
        return Figures.counts(all);
    }

    private static Map<String, String> period() {
        return Map.of("from", "2026-06-01", "to", "2026-07-31");
    }

    private static Map<String, Map<String, String>> recount(
            Predicate<Recount.Item> which, Function<Recount.Item, String> group) {
        Map<String, Map<String, long[]>> sums = new TreeMap<>();
        Recount.of(STORIES, NOW).stream().filter(which).forEach(item -> {
            long[] sum = sums.computeIfAbsent(group.apply(item), key -> new TreeMap<>())
                    .computeIfAbsent(item.indicator(), key -> new long[2]);
            sum[0] += item.numerator() ? item.weight() : 0;
            sum[1]++;
        });
        Map<String, Map<String, String>> figures = new TreeMap<>();
        sums.forEach((code, counts) -> {
            Map<String, String> row = new TreeMap<>();
            counts.forEach((indicator, sum) -> row.put(indicator, sum[0] + "/" + sum[1]));
            figures.put(code, row);
        });
        return figures;
    }

    private static Map<String, Map<String, String>> nonZero(Map<String, Map<String, String>> figures) {
        figures.values().forEach(row -> row.values().removeIf("0/0"::equals));
        figures.values().removeIf(Map::isEmpty);
        return figures;
    }
}
