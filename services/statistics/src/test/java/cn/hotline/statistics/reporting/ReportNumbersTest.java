package cn.hotline.statistics.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.events.CaseFiled;
import cn.hotline.events.DemandChanged;
import cn.hotline.events.DemandRegistered;
import cn.hotline.events.ReturnGranted;
import cn.hotline.events.ReviewRejected;
import cn.hotline.events.WorkOrderDispatched;
import cn.hotline.events.WorkOrderSigned;
import cn.hotline.kernel.DistrictTime;
import cn.hotline.statistics.indicating.Indicator;
import cn.hotline.statistics.story.HandWritten;
import cn.hotline.statistics.story.RandomStories;
import cn.hotline.statistics.story.Recount;
import cn.hotline.statistics.story.Story;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.MovableClock;
import cn.hotline.testkit.Poll;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The numbers in the files of a report, read back, are those of a recount from the raw logs: this month's, last month's, last year's. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ReportNumbersTest {
    private static final Instant NOW = HandWritten.time("2027-06-20T08:00");
    private static final String MAY = "2027-05";
    private static final String APRIL = "2027-04";
    private static final String A_YEAR_BEFORE = "2026-05";
    private static final List<Story> STORIES = Stream.of(MAY, APRIL, A_YEAR_BEFORE)
            .flatMap(month ->
                    RandomStories.of(month.hashCode(), 90, HandWritten.time(month + "-01T08:00"), List.of("REP"))
                            .stream())
            .toList();
    private static Map<String, List<Map<String, Object>>> sheets;
    private static Map<String, List<Map<String, Object>>> tagged;
    private static byte[] word;

    @Inject
    MovableClock clock;

    @Inject
    MakeReports make;

    @BeforeEach
    void the_report_of_may_is_made() {
        if (sheets != null) {
            return;
        }
        clock.set("2026-01-05T08:00");
        Reports.define("NUMBERS", "2026-01-05", Map.of("channel", "REP", "minimumVolume", 3));
        Reports.define("TAGGED", "2026-01-05", Map.of("channel", "REP", "tag", "民生实事", "minimumVolume", 3));
        clock.set(NOW);
        STORIES.forEach(story -> story.log().forEach(EventLog.shared()::publish));
        String all = "/api/v1/indicators/values?channel=REP&from=2026-01-01&to=2027-12-31";
        Poll.until(
                () -> Api.as(Reports.ANALYST).get(all).jsonPath().getList("rows[0].values.denominator", Long.class),
                Stream.of(Indicator.values())
                        .map(each -> recounted(each, "")[1])
                        .toList()::equals);
        String id = Reports.asked("NUMBERS", MAY).getString("id");
        assertThat(make.next()).isTrue();
        assertThat(Reports.get(id).getString("failure")).isNull();
        sheets = Office.sheets(Reports.content(id, "xlsx"));
        word = Reports.content(id, "docx");
        String tag = Reports.asked("TAGGED", MAY).getString("id");
        assertThat(make.next()).isTrue();
        tagged = Office.sheets(Reports.content(tag, "xlsx"));
    }

    @Test
    void every_rate_is_as_recounted_with_what_it_is_compared_with() {
        Map<String, Map<String, Object>> rates = byFirst("办理质效", "指标");
        for (Indicator indicator : Indicator.values()) {
            Map<String, Object> row = rates.get(indicator.label() + (indicator.isAverage() ? "（次）" : "（%）"));
            long[] current = recounted(indicator, MAY);
            assertThat(row)
                    .as(indicator.label())
                    .containsEntry("分子", (double) current[0])
                    .containsEntry("分母", (double) current[1])
                    .containsEntry("本期", value(indicator, current))
                    .containsEntry("上期", value(indicator, recounted(indicator, APRIL)))
                    .containsEntry("去年同期", value(indicator, recounted(indicator, A_YEAR_BEFORE)));
        }
    }

    @Test
    void what_happened_is_as_the_logs_tell() {
        Map<String, Map<String, Object>> rows = byFirst("总体情况", "项目");
        Map<String, Map<String, Object>> flow = byFirst("退单重办与督办", "项目");
        assertCounts(rows.get("受理诉求"), DemandRegistered.class);
        assertCounts(rows.get("立案"), CaseFiled.class);
        assertCounts(rows.get("派出派单件"), WorkOrderDispatched.class);
        assertCounts(rows.get("签收派单件"), WorkOrderSigned.class);
        assertCounts(flow.get("准予退单"), ReturnGranted.class);
        double registered = happened(DemandRegistered.class, MAY);
        assertThat(sum("来源渠道")).isEqualTo(registered);
        assertThat(sum("诉求类型")).isEqualTo(registered);
        assertThat(sum("诉求类别")).isEqualTo(registered);
        assertThat(sum("街道分布")).isEqualTo(registered);
        assertThat(sheets.get("受理走势").stream()
                        .mapToDouble(row -> (Double) row.get("受理诉求"))
                        .sum())
                .isEqualTo(registered);
        assertThat(flow.get("审核驳回").get("本期"))
                .isEqualTo((double) happened(ReviewRejected.class, MAY) - verifications());
    }

    @Test
    void each_units_figures_are_as_recounted_and_the_better_stands_first() {
        List<Map<String, Object>> units = sheets.get("承办单位排名");
        Map<String, Long> dispatched = Recount.of(STORIES, NOW).stream()
                .filter(item -> item.indicator().equals("signing") && in(item.at(), MAY))
                .collect(Collectors.groupingBy(Recount.Item::unit, Collectors.counting()));
        assertThat(units.stream().collect(Collectors.toMap(row -> row.get("承办单位"), row -> row.get("派单件"))))
                .isEqualTo(dispatched.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, unit -> unit.getValue().doubleValue())));
        List<Double> rates =
                units.stream().map(row -> (Double) row.get("按时办结率")).toList();
        assertThat(rates).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(units).extracting(row -> row.get("名次")).startsWith(1.0, 2.0);
    }

    @Test
    void the_document_says_what_the_workbook_says() {
        List<List<String>> table = Office.tables(word).get("指标");
        for (Indicator indicator : Indicator.values()) {
            long[] current = recounted(indicator, MAY);
            Object value = value(indicator, current);
            assertThat(table.get(1 + indicator.ordinal()).subList(1, 4))
                    .containsExactly(
                            String.valueOf(current[0]),
                            String.valueOf(current[1]),
                            value instanceof Double ? "%.2f".formatted(value) : "—");
        }
        assertThat(Office.text(word))
                .contains("2027年5月测试专报")
                .contains("共受理测试诉求" + happened(DemandRegistered.class, MAY) + "件，同比")
                .doesNotContain("{{");
    }

    @Test
    void a_report_by_tag_counts_the_cases_with_the_tag_alone() {
        List<Story> those = STORIES.stream().filter(ReportNumbersTest::isTagged).toList();
        assertThat(those).hasSizeBetween(1, STORIES.size() - 1);
        List<Map<String, Object>> rates = tagged.get("办理质效");
        for (Indicator indicator : Indicator.values()) {
            long[] current = recounted(those, indicator, MAY);
            assertThat(rates.get(indicator.ordinal()))
                    .as(indicator.label())
                    .containsEntry("分子", (double) current[0])
                    .containsEntry("分母", (double) current[1])
                    .containsEntry("上期", value(indicator, recounted(those, indicator, APRIL)));
        }
    }

    /** By the last of what was said of it. */
    private static boolean isTagged(Story story) {
        boolean is = false;
        for (var event : story.log()) {
            if (event.data() instanceof DemandRegistered registered) {
                is = registered.tags().contains("民生实事");
            } else if (event.data() instanceof CaseFiled filed) {
                is = filed.tags().contains("民生实事");
            } else if (event.data() instanceof DemandChanged changed) {
                is = changed.tags().contains("民生实事");
            }
        }
        return is;
    }

    private static void assertCounts(Map<String, Object> row, Class<?> type) {
        assertThat(row)
                .containsEntry("本期", (double) happened(type, MAY))
                .containsEntry("上期", (double) happened(type, APRIL))
                .containsEntry("去年同期", (double) happened(type, A_YEAR_BEFORE));
    }

    private static long happened(Class<?> type, String month) {
        return STORIES.stream()
                .flatMap(story -> story.log().stream())
                .filter(event -> type.isInstance(event.data()) && in(event.time(), month))
                .count();
    }

    private static long verifications() {
        return STORIES.stream()
                .flatMap(story -> story.log().stream())
                .filter(event -> event.data() instanceof ReviewRejected rejected
                        && rejected.kind() == cn.hotline.events.code.ReviewKind.VERIFICATION
                        && in(event.time(), MAY))
                .count();
    }

    private static long[] recounted(Indicator indicator, String month) {
        return recounted(STORIES, indicator, month);
    }

    private static long[] recounted(List<Story> stories, Indicator indicator, String month) {
        long[] sum = new long[2];
        Recount.of(stories, NOW).stream()
                .filter(item -> item.indicator().equals(indicator.code()) && in(item.at(), month))
                .forEach(item -> {
                    sum[0] += item.numerator() ? item.weight() : 0;
                    sum[1]++;
                });
        return sum;
    }

    private static Object value(Indicator indicator, long[] counts) {
        return counts[1] == 0
                ? "—"
                : (Object) BigDecimal.valueOf(counts[0] * (indicator.isAverage() ? 1 : 100))
                        .divide(BigDecimal.valueOf(counts[1]), 2, RoundingMode.HALF_UP)
                        .doubleValue();
    }

    private static boolean in(Instant at, String month) {
        return at.atZone(DistrictTime.ZONE).toLocalDate().toString().startsWith(month);
    }

    private static Map<String, Map<String, Object>> byFirst(String sheet, String column) {
        Map<String, Map<String, Object>> rows = new TreeMap<>();
        sheets.get(sheet).forEach(row -> rows.put((String) row.get(column), row));
        return rows;
    }

    private static double sum(String sheet) {
        return sheets.get(sheet).stream()
                .mapToDouble(row -> (Double) row.get("本期"))
                .sum();
    }
}
