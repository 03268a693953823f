package cn.hotline.dispatch.examining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import cn.hotline.dispatch.Desk;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The catalogue is examined for lines that contradict each other and categories that are nobody's. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ExaminingTest {
    private static final String PATH = "/api/v1/catalogue-findings";

    @Test
    void two_units_for_the_same_cases_overlap_on_the_days_both_lines_are_in_force() {
        line("9201", "HS-GA", "2020-01-01", "2030-12-31", Map.of());
        line("9201", "HS-MZ", "2025-01-01", null, Map.of());
        line("9201", "HS-MZ", "2026-01-01", null, Map.of());

        assertThat(overlaps("9201", "2024-12-31")).isEmpty();
        assertThat(overlaps("9201", "2025-06-01")).hasSize(1).allSatisfy(found -> assertThat(found)
                .containsEntry("precedence", "NEWER"));
        assertThat(overlaps("9201", "2030-12-31")).hasSize(2);
        assertThat(overlaps("9201", "2031-01-01")).isEmpty();
    }

    @Test
    void lines_whose_conditions_never_hold_together_do_not_overlap() {
        line("9202", "HS-GA", "2020-01-01", null, Map.of("types", List.of("HELP")));
        line("9202", "HS-MZ", "2020-01-01", null, Map.of("types", List.of("REPORT")));
        line("9202", "HS-CG", "2020-01-01", null, Map.of("area", "HS-JD01"));
        assertThat(overlaps("9202", "2026-01-01")).isEmpty();

        line("9202", "HS-CG", "2020-01-01", null, Map.of("types", List.of("REPORT", "COMPLAINT")));
        assertThat(overlaps("9202", "2026-01-01")).hasSize(1).allSatisfy(found -> assertThat(found)
                .containsEntry("precedence", "NOTHING"));
    }

    @Test
    void a_general_line_overlaps_a_special_one_which_goes_before_it() {
        line("9203", "HS-GA", "2020-01-01", null, Map.of());
        line("9203", "HS-MZ", "2020-01-01", null, Map.of("tags", List.of("营商环境")));

        assertThat(overlaps("9203", "2026-01-01")).hasSize(1).allSatisfy(found -> assertThat(found)
                .containsEntry("precedence", "CONDITIONS"));
    }

    @Test
    void a_category_is_a_gap_until_a_line_without_conditions_holds_in_the_whole_district() {
        category("9204");
        category("920401");
        assertThat(gap("9204")).as("it has one below it").isNull();
        assertThat(gap("920401")).containsEntry("everywhere", true);

        line("9204", "HS-MZ", "2020-01-01", null, Map.of("tags", List.of("营商环境")));
        assertThat(gap("920401")).containsEntry("everywhere", true);
        line("9204", "HS-JD01", "2020-01-01", null, Map.of("area", "HS-JD01"));
        assertThat(gap("920401")).containsEntry("everywhere", false);
        assertThat(gap("920401").get("streets").toString()).contains("HS-JD02").doesNotContain("HS-JD01");

        line("92", "HS-MZ", "2020-01-01", "2098-12-31", Map.of());
        assertThat(gap("920401")).isNull();
        assertThat(items("GAP", "&on=2099-01-01"))
                .anySatisfy(found -> assertThat(found).containsEntry("category", "920401"));
    }

    @Test
    void findings_are_paged() {
        for (String category : List.of("9101", "9102", "9103")) {
            category(category);
            line(category, "HS-GA", "2020-01-01", "2020-12-31", Map.of());
            line(category, "HS-MZ", "2020-01-02", "2020-12-31", Map.of());
        }
        for (String kind : List.of("OVERLAP", "GAP")) {
            String after = null;
            List<String> seen = new ArrayList<>();
            do {
                var page = Api.as(Desk.SECTION_HEAD)
                        .get(PATH + "?on=2020-06-01&limit=1&kind=" + kind + (after == null ? "" : "&after=" + after));
                page.then().statusCode(200);
                seen.addAll(page.path("items.category"));
                after = page.path("next");
            } while (after != null);
            assertThat(seen).doesNotHaveDuplicates();
            assertThat(seen.contains("9102")).isEqualTo(kind.equals("OVERLAP"));
        }
    }

    @Test
    void a_wrong_question_is_refused() {
        Api.as(Desk.ADMIN).get(PATH).then().statusCode(400).body("violations", hasSize(1));
        Api.as(Desk.ADMIN).get(PATH + "?kind=OVERLAP&after=x").then().statusCode(400);
        Api.as(Desk.LABOUR).get(PATH + "?kind=GAP").then().statusCode(403).body("code", equalTo("forbidden"));
    }

    private static List<Map<String, Object>> overlaps(String category, String day) {
        return items("OVERLAP", "&on=" + day).stream()
                .filter(found -> category.equals(found.get("category")))
                .toList();
    }

    private static Map<String, Object> gap(String category) {
        return items("GAP", "").stream()
                .filter(found -> category.equals(found.get("category")))
                .findFirst()
                .orElse(null);
    }

    private static List<Map<String, Object>> items(String kind, String more) {
        return Api.as(Desk.DISPATCHER)
                .get(PATH + "?limit=500&kind=" + kind + more)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    private static void category(String code) {
        for (int end = 2; end <= code.length(); end += 2) {
            String each = code.substring(0, end);
            Api.as(Desk.ADMIN).body(Map.of("code", each, "name", "测试" + each)).post("/api/v1/categories");
        }
    }

    private static void line(String category, String unit, String from, String until, Map<String, Object> more) {
        category(category);
        Map<String, Object> body = new HashMap<>(more);
        body.putAll(Map.of("category", category, "unit", unit, "auto", false, "basis", "测试依据", "validFrom", from));
        body.put("validUntil", until);
        Api.as(Desk.ADMIN).body(body).post("/api/v1/catalogue-entries").then().statusCode(201);
    }
}
