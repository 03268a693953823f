package cn.hotline.statistics.querying;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.events.CaseEvent;
import cn.hotline.events.Envelope;
import cn.hotline.kernel.DistrictTime;
import cn.hotline.statistics.folding.FoldEvents;
import cn.hotline.statistics.indicating.Bucket;
import cn.hotline.statistics.indicating.Indicator;
import cn.hotline.statistics.indicating.Measures;
import cn.hotline.statistics.rolling.RefreshRollups;
import cn.hotline.statistics.story.HandWritten;
import cn.hotline.statistics.story.PlainRecount;
import cn.hotline.statistics.story.RandomStories;
import cn.hotline.statistics.story.Recount;
import cn.hotline.statistics.story.Story;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.MovableClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Figures of random cases, half of them rolled up and half of them not, against independent recounts from their raw logs. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class QueriedFiguresTest {
    private static final Instant MONTH = HandWritten.time("2034-06-01T08:00");
    private static final Instant NOW = HandWritten.time("2034-06-17T08:00");
    private static final List<Story> STORIES = RandomStories.of(52, 160, MONTH, List.of("QA", "QB"));
    private static final String PERIOD = "'period': {'from': '2034-06-01', 'to': '2034-07-31'}";
    private static final String OURS = "'filters': {'channel': ['QA', 'QB']}";
    private static final Set<String> PLAIN = new TreeSet<>(
            PlainRecount.of(STORIES).stream().map(PlainRecount.Item::measure).toList());
    private static final List<String> RATES =
            Arrays.stream(Indicator.values()).map(Indicator::code).toList();
    private static boolean folded;

    @Inject
    MovableClock clock;

    @Inject
    FoldEvents fold;

    @Inject
    RefreshRollups refresh;

    @BeforeEach
    void the_cases_have_happened() {
        clock.set(NOW);
        if (!folded) {
            fold(STORIES.subList(0, 80), 3);
            while (refresh.refresh()) {
                // month by month
            }
            fold(STORIES.subList(80, 160), 4);
            folded = true;
        }
    }

    @Test
    void indicators_by_channel_and_day_are_as_recounted() {
        assertThat(asked(RATES, "'channel'", "")).isEqualTo(recounted(item -> List.of(item.channel())));
        assertThat(asked(RATES, "'day'", OURS + ","))
                .isEqualTo(recounted(item -> List.of(day(item.at()).toString())));
        assertThat(asked(RATES, "'unit', 'week'", OURS + ","))
                .isEqualTo(recounted(item -> List.of(item.unit(), Bucket.WEEK.codeOf(day(item.at())))));
        assertThat(asked(RATES, "'type'", OURS + ",")).isEqualTo(recounted(item -> List.of(item.type())));
    }

    @Test
    void counts_by_channel_day_and_month_are_as_recounted() {
        assertThat(PLAIN).hasSizeGreaterThan(25);
        assertThat(asked(PLAIN, "'channel'", ""))
                .isEqualTo(counted(item -> List.of(item.story().channel())));
        assertThat(asked(PLAIN, "'day'", OURS + ","))
                .isEqualTo(counted(item -> List.of(item.day().toString())));
        assertThat(asked(PLAIN, "'channel', 'month'", ""))
                .isEqualTo(counted(item -> List.of(item.story().channel(), Bucket.MONTH.codeOf(item.day()))));
    }

    @Test
    void the_total_is_the_same_whatever_it_is_split_by() {
        String everything =
                Measures.all().stream().map(each -> "'" + each.code() + "'").collect(Collectors.joining(", "));
        String rest = OURS
                + ", 'compare': ['PERIOD_ON_PERIOD', 'YEAR_ON_YEAR'], 'period': {'kind': 'month', 'of': '2034-06'}}";
        List<Object> whole =
                Asking.answer("{'measures': [" + everything + "], " + rest).getList("total.cells");
        for (String axes : List.of("'unit'", "'category-2'", "'staff'", "'tag'", "'week'", "'channel', 'quarter'")) {
            assertThat(Asking.answer("{'measures': [" + everything + "], 'dimensions': [" + axes + "], " + rest)
                            .<Object>getList("total.cells"))
                    .as(axes)
                    .isEqualTo(whole);
        }
        String added = PLAIN.stream().map(each -> "'" + each + "'").collect(Collectors.joining(", ", "", ", "))
                + RATES.stream().map(each -> "'" + each + "'").collect(Collectors.joining(", "));
        List<Object> some =
                Asking.answer("{'measures': [" + added + "], " + rest).getList("total.cells");
        for (String axis : List.of("unit", "parent-unit", "category-2", "street", "round")) {
            assertThat(Asking.answer("{'measures': [" + added + "], 'dimensions': ['" + axis + "'], " + rest)
                            .<Object>getList("total.cells"))
                    .as(axis)
                    .isEqualTo(some);
        }
        assertThat(some.toString()).contains("numerator=");
    }

    @Test
    void a_case_of_two_tags_counts_in_both_and_once_in_the_total() {
        JsonPath answer = Asking.answer("{'measures': ['registered'], 'dimensions': ['tag'], " + PERIOD
                + ", 'filters': {'channel': ['QA', 'QB']}}");
        assertThat(answer.getInt("total.cells[0].numerator")).isEqualTo(160);
        assertThat(answer.getList("rows.cells.numerator.flatten()", Integer.class).stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isGreaterThanOrEqualTo(160);
    }

    @Test
    void the_backlog_of_a_day_is_what_came_less_what_was_archived() {
        JsonPath answer = Asking.answer(
                "{'measures': ['open-backlog'], 'dimensions': ['day'], 'period': {'from': '2034-06-05', 'to': '2034-06-16'}, "
                        + OURS + "}");
        Map<String, Map<String, String>> expected = new TreeMap<>();
        for (LocalDate day = LocalDate.parse("2034-06-05"); day.getDayOfMonth() <= 16; day = day.plusDays(1)) {
            LocalDate last = day;
            long open = balance(last, "registered") - balance(last, "archived");
            if (open != 0) {
                expected.put(List.of(day.toString()).toString(), Map.of("open-backlog", "" + open));
            }
        }
        assertThat(Asking.figures(answer)).isEqualTo(expected);
    }

    @Test
    void units_are_ranked_by_the_exact_value_and_fall_into_bands() {
        JsonPath answer = Asking.answer("{'measures': ['timely-closing'], 'dimensions': ['unit'], 'bands': 3, " + PERIOD
                + ", 'order': {'measure': 'timely-closing'}, " + OURS + "}");
        assertThat(answer.getList("rows.cells.rank.flatten()")).startsWith(1).doesNotContainNull();
        List<Float> values = answer.getList("rows.cells.value.flatten()", Float.class);
        assertThat(values).isSortedAccordingTo(Collections.reverseOrder());
        assertThat(answer.getList("rows.cells.band.flatten()")).startsWith(1).contains(3);

        JsonPath few =
                Asking.answer("{'measures': ['timely-closing'], 'dimensions': ['unit'], 'minimumVolume': 100000, "
                        + PERIOD + ", " + OURS + "}");
        assertThat(few.getList("rows")).isEmpty();
        assertThat(few.getList("belowMinimumVolume")).hasSameSizeAs(values);
        assertThat(few.<Object>get("belowMinimumVolume[0].cells[0].rank")).isNull();
    }

    @Test
    void a_month_is_compared_with_the_month_before_by_exact_counts() {
        JsonPath answer =
                Asking.answer("{'measures': ['registered', 'signing'], 'period': {'kind': 'day', 'of': '2034-06-10'}, "
                        + "'compare': ['PERIOD_ON_PERIOD', 'YEAR_ON_YEAR'], " + OURS + "}");
        long then = of("registered", "2034-06-09");
        long now = of("registered", "2034-06-10");
        assertThat(answer.getLong("total.cells[0].numerator")).isEqualTo(now);
        assertThat(previous(answer, 0, "PERIOD_ON_PERIOD", "numerator")).isEqualTo((int) then);
        assertThat(previous(answer, 0, "YEAR_ON_YEAR", "numerator")).isEqualTo(0);
        assertThat(previous(answer, 0, "YEAR_ON_YEAR", "change")).isNull();
        assertThat(answer.getString("compared.find { it.compare == 'PERIOD_ON_PERIOD' }.from"))
                .isEqualTo("2034-06-09");
    }

    @Test
    void the_funnel_and_the_returns_are_those_of_the_logs() {
        List<Integer> stages = Api.as(Asking.ANALYST)
                .get("/api/v1/funnel-stages?from=2034-06-01&to=2034-07-31&channel=QA")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("cases");
        Map<String, Map<String, String>> registered =
                counted(item -> List.of(item.story().channel()));
        assertThat(stages.get(0)).isEqualTo(80);
        assertThat(stages.get(1) + "").isEqualTo(registered.get("[QA]").get("filed"));
        assertThat(stages.get(5) + "").isEqualTo(registered.get("[QA]").get("cases-closed"));
        List<Integer> returns = Api.as(Asking.ANALYST)
                .get("/api/v1/return-flows?from=2034-06-01&to=2034-07-31&by=month")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("returns");
        assertThat(returns.stream().mapToInt(Integer::intValue).sum())
                .isEqualTo((int) (PlainRecount.of(STORIES).stream()
                        .filter(each -> each.measure().equals("returned"))
                        .count()));
    }

    private static Object previous(JsonPath answer, int cell, String compare, String field) {
        return answer.get("total.cells[" + cell + "].previous.find { it.compare == '" + compare + "' }." + field);
    }

    private static long of(String measure, String day) {
        return PlainRecount.of(STORIES).stream()
                .filter(each ->
                        each.measure().equals(measure) && each.day().toString().equals(day))
                .count();
    }

    private static long balance(LocalDate last, String measure) {
        return PlainRecount.of(STORIES).stream()
                .filter(each -> each.measure().equals(measure) && !each.day().isAfter(last))
                .count();
    }

    private static Map<String, Map<String, String>> asked(
            java.util.Collection<String> measures, String dimensions, String filters) {
        String list = measures.stream().map(each -> "'" + each + "'").collect(Collectors.joining(", "));
        Map<String, Map<String, String>> all = Asking.figures(Asking.answer(
                "{'measures': [" + list + "], " + filters + "'dimensions': [" + dimensions + "], " + PERIOD + "}"));
        return all;
    }

    private static Map<String, Map<String, String>> recounted(Function<Recount.Item, List<String>> key) {
        Map<String, Map<String, long[]>> sums = new TreeMap<>();
        Recount.of(STORIES, NOW).forEach(item -> {
            long[] sum = sums.computeIfAbsent(key.apply(item).toString(), none -> new TreeMap<>())
                    .computeIfAbsent(item.indicator(), none -> new long[2]);
            sum[0] += item.numerator() ? item.weight() : 0;
            sum[1]++;
        });
        return texts(sums, sum -> sum[0] + "/" + sum[1]);
    }

    private static Map<String, Map<String, String>> counted(Function<PlainRecount.Item, List<String>> key) {
        Map<String, Map<String, long[]>> sums = new TreeMap<>();
        PlainRecount.of(STORIES)
                .forEach(item -> sums.computeIfAbsent(key.apply(item).toString(), none -> new TreeMap<>())
                                .computeIfAbsent(item.measure(), none -> new long[1])[0] +=
                        item.weight());
        return texts(sums, sum -> "" + sum[0]);
    }

    private static Map<String, Map<String, String>> texts(
            Map<String, Map<String, long[]>> sums, Function<long[], String> text) {
        Map<String, Map<String, String>> texts = new TreeMap<>();
        sums.forEach((key, row) -> row.forEach((measure, sum) ->
                texts.computeIfAbsent(key, none -> new TreeMap<>()).put(measure, text.apply(sum))));
        return texts;
    }

    private static LocalDate day(Instant at) {
        return at.atZone(DistrictTime.ZONE).toLocalDate();
    }

    private void fold(List<Story> stories, int seed) {
        List<Envelope<? extends CaseEvent>> events = stories.stream()
                .flatMap(story -> story.log().stream())
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(events, new Random(seed));
        QuarkusTransaction.requiringNew().run(() -> events.forEach(fold::fold));
    }
}
