package cn.hotline.statistics.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.events.CaseEvent;
import cn.hotline.events.Envelope;
import cn.hotline.events.code.ClueKind;
import cn.hotline.events.code.ExclusionReason;
import cn.hotline.events.code.Satisfaction;
import cn.hotline.kernel.Coded;
import cn.hotline.statistics.folding.FoldEvents;
import cn.hotline.statistics.indicating.Indicator;
import cn.hotline.statistics.rolling.RefreshRollups;
import cn.hotline.statistics.story.HandWritten;
import cn.hotline.statistics.story.RandomStories;
import cn.hotline.statistics.story.Story;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.MovableClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every number in the files of a report, read back, is the one a question for figures is answered with 同源, rolled up or not. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ReportNumbersTest {
    private static final int LEAST = 3;
    private static final int MONTHS = 3;
    private static final List<List<Story>> STORIES = Stream.of("2026-05", "2027-04", "2027-05")
            .map(month -> RandomStories.of(month.hashCode(), 90, HandWritten.time(month + "-01T08:00"), List.of("REP")))
            .toList();
    private static boolean folded;

    @Inject
    MovableClock clock;

    @Inject
    FoldEvents fold;

    @Inject
    RefreshRollups refresh;

    @Inject
    MakeReports make;

    @BeforeEach
    void the_cases_have_happened_and_some_are_rolled_up() {
        clock.set("2028-01-05T08:00");
        while (make.next()) {
            assertThat(clock).isNotNull();
        }
        if (!folded) {
            clock.set("2026-07-01T08:00");
            fold(STORIES.get(0));
            for (int month = 0; month < MONTHS; month++) {
                refresh.refresh();
            }
            clock.set("2028-01-05T08:00");
            fold(STORIES.get(1));
            fold(STORIES.get(2));
            folded = true;
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "N_DAY     | DAY       | 2027-05-12 | day       | channel     | ''                                    | day",
                "N_WEEK    | WEEK      | 2027-W19   | week      | channel     | ''                                    | day",
                "N_MONTH   | MONTH     | 2027-05    | month     | channel     | ''                                    | day",
                "N_QUARTER | QUARTER   | 2027-Q2    | quarter   | channel     | ''                                    | month",
                "N_HALF    | HALF_YEAR | 2027-H1    | half_year | channel     | ''                                    | month",
                "N_YEAR    | YEAR      | 2027       | year      | channel     | ''                                    | month",
                "N_TAG     | MONTH     | 2027-05    | month     | tag         | , 'tag': ['民生实事']                     | day",
                "N_LEVEL_1 | MONTH     | 2027-05    | month     | category    | , 'category-1': ['02']                | day",
                "N_LEVEL_3 | MONTH     | 2027-05    | month     | category    | , 'category-3': ['020202']            | day",
                "N_WATCHED | MONTH     | 2027-05    | month     | keyWatched  | , 'watch-class': ['WAGES', 'FLOODING'] | day"
            })
    void every_number_is_what_a_question_for_figures_answers(
            String code, String period, String key, String kind, String narrowing, String filter, String step) {
        Map<String, Object> more =
                new LinkedHashMap<>(Map.of("period", period, "channel", "REP", "minimumVolume", LEAST));
        more.putAll(
                switch (narrowing) {
                    case "tag" -> Map.of("tag", "民生实事");
                    case "category" -> Map.of("category", filter.replaceAll(".*\\['(\\d+)'\\].*", "$1"));
                    case "keyWatched" -> Map.of("keyWatched", true);
                    default -> Map.of();
                });
        clock.set("2026-01-05T08:00");
        Reports.define(code, "2026-01-05", more);
        clock.set("2028-01-05T08:00");
        String id = made(code, key);
        Map<String, List<Map<String, Object>>> sheets = Office.sheets(Reports.content(id, "xlsx"));
        QueriedSections asked = new QueriedSections(
                "{'kind': '" + kind.replace('_', '-') + "', 'of': '" + key + "'}",
                "{'channel': ['REP']" + filter + "}");
        Map<String, List<Map<String, Object>>> expected = new LinkedHashMap<>();
        expected.put(
                "总体情况",
                asked.happenings(
                        "registered",
                        "answered",
                        "refused",
                        "filed",
                        "merged",
                        "withdrawn",
                        "dispatches",
                        "signed",
                        "closed",
                        "called-back",
                        "archived",
                        "jointly-handled",
                        "extensions",
                        "suspensions",
                        "exclusions"));
        expected.put("来源渠道", asked.split("来源渠道", "channel", true, 500));
        expected.put("诉求类型", asked.split("诉求类型", "type", true, 500));
        expected.put("诉求类别", asked.split("一级类别", "category-1", true, 500));
        expected.put("类别前十", asked.split("二级类别", "category-2", true, 10));
        expected.put("街道分布", asked.split("街道", "street", true, 500));
        expected.put("重点关注", asked.split("重点关注类别", "watch-class", false, 500));
        expected.put(
                "办理质效",
                asked.rates(
                        Arrays.stream(Indicator.values()).map(Indicator::code).toList()));
        expected.put("承办单位排名", asked.units(LEAST));
        expected.put("热点诉求", asked.hot(LEAST));
        expected.put(
                "退单重办与督办",
                asked.happenings(
                        "returns-asked",
                        "returned",
                        "returns-refused",
                        "reassigned",
                        "reviewed",
                        "rejected",
                        "orders-urged-near-due",
                        "urgings-near-due",
                        "urgings-overdue",
                        "urgings-by-hand",
                        "redone",
                        "cases-supervised",
                        "letters-opened",
                        "letters-answered"));
        expected.put("群众评价", asked.answers("最终评价", labels("final-", Satisfaction.values())));
        expected.put("在办情况", asked.backlog());
        expected.put("不计考核", asked.answers("不计考核原因", labels("exclusions-", ExclusionReason.values())));
        expected.put("问题线索", asked.answers("线索类型", labels("clues-", ClueKind.values())));
        expected.forEach(
                (sheet, rows) -> assertThat(sheets.get(sheet)).as(sheet).isEqualTo(rows));
        assertThat(sheets.get("受理走势").stream()
                        .map(row -> List.of(row.get("受理件数"), row.get("结案件数")))
                        .filter(point -> !point.equals(List.of(0.0, 0.0))))
                .isEqualTo(period.equals("DAY") ? List.of() : asked.trend(step));
        assertThat((Double) sheets.get("总体情况").get(0).get("本期")).isPositive();
        Double watched = (Double) asked.happenings("key-watch").get(0).get("本期");
        assertThat(Office.text(Reports.content(id, "docx"))).contains("列入重点关注的工单" + watched.longValue() + "件，");
    }

    @Test
    void a_report_names_the_versions_of_its_definitions_as_the_catalogue_does() {
        String id = made("MONTHLY", "2027-05");
        JsonPath catalogue = Api.as(Reports.ANALYST)
                .get("/api/v1/figure-catalogue")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        Map<String, Map<String, Object>> known = catalogue.<Map<String, Object>>getList("measures").stream()
                .collect(Collectors.toMap(each -> (String) each.get("code"), each -> each));
        List<Map<String, Object>> named =
                Office.sheets(Reports.content(id, "xlsx")).get("统计口径");
        assertThat(named).hasSizeGreaterThan(50).allSatisfy(row -> {
            Map<String, Object> measure = known.get(row.get("代码"));
            assertThat(row.get("统计项")).isEqualTo(measure.get("label"));
            assertThat(row.get("版本")).isEqualTo(((Number) measure.get("version")).doubleValue());
            assertThat((String) row.get("口径")).startsWith((String) measure.get("numerator"));
        });
        String text = Office.text(Reports.content(id, "docx"));
        named.forEach(row -> assertThat(text).contains((String) row.get("统计项")));
        assertThat(text).contains("附：统计口径", "第1版：受理件数");
    }

    @Test
    void the_document_says_what_the_workbook_says() {
        String id = made("MONTHLY", "2027-05");
        byte[] word = Reports.content(id, "docx");
        List<Map<String, Object>> rates =
                Office.sheets(Reports.content(id, "xlsx")).get("办理质效");
        List<List<String>> table = Office.tables(word).get("指标");
        for (int i = 0; i < rates.size(); i++) {
            assertThat(table.get(1 + i).subList(3, 8))
                    .isEqualTo(Stream.of("本期", "上期", "环比", "去年同期", "同比")
                            .map(rates.get(i)::get)
                            .map(each -> each instanceof Double value ? "%.2f".formatted(value) : each)
                            .toList());
        }
        assertThat(Office.text(word)).doesNotContain("{{", "null", "∞", "NaN");
    }

    private static Map<String, String> labels(String prefix, Coded[] answers) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (Coded each : answers) {
            labels.put(prefix + each.name().toLowerCase(Locale.ROOT).replace('_', '-'), each.label());
        }
        return labels;
    }

    private String made(String code, String period) {
        String id = Reports.asked(code, period).getString("id");
        assertThat(make.next()).isTrue();
        assertThat(Reports.get(id).getString("failure")).isNull();
        return id;
    }

    private void fold(List<Story> stories) {
        List<Envelope<? extends CaseEvent>> events = stories.stream()
                .flatMap(story -> story.log().stream())
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(events, new Random(5));
        QuarkusTransaction.requiringNew().run(() -> events.forEach(fold::fold));
    }
}
