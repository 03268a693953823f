package cn.hotline.statistics.querying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import cn.hotline.events.code.DemandType;
import cn.hotline.kernel.Role;
import cn.hotline.statistics.folding.FoldEvents;
import cn.hotline.statistics.story.HandWritten;
import cn.hotline.statistics.story.Story;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.MovableClock;
import cn.hotline.testkit.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may ask for which figures, what is no question, and the answer as a file. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class WhoMayAskTest {
    private static final String MAY = "'period': {'kind': 'month', 'of': '2035-05'}";
    private static final String BY_UNIT = "{'measures': ['signing'], 'dimensions': ['unit'], " + MAY + "}";
    private static boolean folded;

    @Inject
    MovableClock clock;

    @Inject
    FoldEvents fold;

    @BeforeEach
    void a_case_of_ours_and_one_of_theirs() {
        clock.set("2035-06-10T10:00");
        if (!folded) {
            for (String unit : new String[] {"ASK-A", "ASK-B"}) {
                Story story = Story.registered("=ASK", "2035-05-02T09:00", DemandType.HELP, "0101")
                        .filed(DemandType.HELP, "0101")
                        .dispatched(unit, true, HandWritten.time("2035-05-09T17:30"))
                        .signed(true);
                QuarkusTransaction.requiringNew().run(() -> story.log().forEach(fold::fold));
            }
            folded = true;
        }
    }

    @Test
    void a_handler_sees_its_own_unit_in_full_and_of_others_value_and_rank() {
        JsonPath answer = Asking.ask(Tokens.handler("ASK-A"), BY_UNIT)
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(answer.getInt(row("ASK-A", "cells[0].denominator"))).isEqualTo(1);
        assertThat(answer.getString(row("ASK-A", "drillDown.unit"))).isEqualTo("ASK-A");
        assertThat(answer.getFloat(row("ASK-B", "cells[0].value"))).isEqualTo(100f);
        assertThat(answer.getInt(row("ASK-B", "cells[0].rank"))).isEqualTo(1);
        assertThat(answer.<Object>get(row("ASK-B", "cells[0].denominator"))).isNull();
        assertThat(answer.<Object>get(row("ASK-B", "drillDown"))).isNull();
        assertThat(answer.getInt("total.cells[0].denominator")).isEqualTo(1);
    }

    @Test
    void with_anything_beside_the_unit_a_handler_sees_its_own_only() {
        JsonPath answer = Asking.ask(
                        Tokens.handler("ASK-A"),
                        "{'measures': ['signing'], 'dimensions': ['unit', 'month'], " + MAY + "}")
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(answer.getList("rows.group[0].code.flatten()")).containsExactly("ASK-A", "2035-05");
        Asking.ask(Tokens.handler("ASK-A"), "{'measures': ['signing'], 'filters': {'unit': ['ASK-B']}, " + MAY + "}")
                .statusCode(403)
                .body("code", equalTo("other-unit"));
        Asking.ask(Tokens.handler("ASK-A"), "{'measures': ['registered'], 'dimensions': ['staff'], " + MAY + "}")
                .statusCode(403)
                .body("code", equalTo("forbidden"));
    }

    @Test
    void a_handler_cannot_drill_down_to_another_units_cases() {
        drill(Tokens.handler("ASK-A"), "{'measure': 'signing', 'cell': {'unit': 'ASK-B'}, " + MAY + "}", 403);
        drill(Tokens.handler("ASK-A"), "{'measure': 'registered', 'cell': {'staff': 'agent1'}, " + MAY + "}", 403);
        JsonPath page = drill(
                Tokens.handler("ASK-A"),
                "{'measure': 'signing', 'part': 'DENOMINATOR', 'cell': {'unit': 'ASK-A', 'month': '2035-05'}, " + MAY
                        + "}",
                200);
        assertThat(page.getList("items.unit")).containsExactly("ASK-A");
    }

    @Test
    void the_catalogue_names_every_word() {
        JsonPath catalogue = Api.as(Asking.ANALYST)
                .get("/api/v1/figure-catalogue")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(catalogue.getList("measures.code")).hasSizeGreaterThan(80).doesNotHaveDuplicates();
        assertThat(catalogue.getString("measures.find { it.code == 'evaluating' }.label"))
                .isEqualTo("第三方评价完成率");
        assertThat(catalogue.getList("periods.code")).contains("half-year");
        assertThat(catalogue.getBoolean("dimensions.find { it.code == 'tag' }.multiple"))
                .isTrue();
    }

    @Test
    void the_answer_is_also_a_csv_that_runs_nothing() {
        byte[] file = file("text/csv");
        String text = new String(file, StandardCharsets.UTF_8);
        assertThat(text).startsWith("\ufeff来源渠道,来源渠道代码,受理件数（件）");
        assertThat(text).contains("\r\n'=ASK,'=ASK,2,");
    }

    @Test
    void and_an_excel_workbook(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("figures.xlsx");
        Files.write(file, file("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));
        try (ZipFile workbook = new ZipFile(file.toFile())) {
            String sheet = new String(
                    workbook.getInputStream(workbook.getEntry("xl/worksheets/sheet1.xml"))
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
            assertThat(sheet).contains("<v>2</v>", "inlineStr").doesNotContain("<f>");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'measures': ['happiness'], 'period': {'kind': 'month', 'of': '2035-05'}} | unknown-measure | happiness",
                "{'measures': ['signing'], 'dimensions': ['moon'], 'period': {'kind': 'month', 'of': '2035-05'}} | unknown-dimension | moon",
                "{'measures': ['signing'], 'filters': {'moon': ['x']}, 'period': {'kind': 'month', 'of': '2035-05'}} | unknown-dimension | moon",
                "{'measures': ['signing'], 'filters': {'month': ['x']}, 'period': {'kind': 'month', 'of': '2035-05'}} | unknown-word | month",
                "{'measures': ['signing'], 'period': {'kind': 'moon', 'of': '2035-05'}} | unknown-period | moon",
                "{'measures': ['signing'], 'period': {'kind': 'month', 'of': '2035-13'}} | unknown-period | 2035-13",
                "{'measures': ['signing'], 'period': {'kind': 'week', 'of': '2035-W54'}} | unknown-period | 2035-W54",
                "{'measures': ['signing'], 'period': {'from': '2035-05-02'}} | invalid-parameter | period",
                "{'measures': ['signing'], 'period': {'from': '2035-05-02', 'to': '2035-05-01'}} | period-reversed | 2035-05-02",
                "{'measures': ['signing'], 'compare': ['DECADE'], 'period': {'kind': 'month', 'of': '2035-05'}} | unknown-comparison | DECADE",
                "{'measures': ['signing'], 'order': {'measure': 'hops'}, 'period': {'kind': 'month', 'of': '2035-05'}} | unknown-word | hops",
                "{'measures': ['signing'], 'order': {'measure': 'signing', 'direction': 'UP'}, 'period': {'kind': 'month', 'of': '2035-05'}} | unknown-word | UP",
                "{'measures': ['signing'], 'dimensions': ['day', 'month'], 'period': {'kind': 'month', 'of': '2035-05'}} | dimensions-clash | day",
                "{'measures': [], 'period': {'kind': 'month', 'of': '2035-05'}} | invalid-request | measures",
                "{'measures': ['signing']} | invalid-request | period",
                "{'measures': ['signing'], 'sql': 'drop', 'period': {'kind': 'month', 'of': '2035-05'}} | malformed-json | sql",
                "{'measures': ['signing'], 'dimensions': ['unit', 'type', 'tag'], 'period': {'kind': 'month', 'of': '2035-05'}} | invalid-request | dimensions"
            })
    void what_is_no_question_is_refused_with_the_word(String question, String code, String word) {
        Asking.ask(Asking.ANALYST, question)
                .statusCode(400)
                .body("code", equalTo(code))
                .body("detail", containsString(word));
    }

    @Test
    void a_code_with_a_quote_in_it_is_a_code_like_any_other() {
        JsonPath answer = Asking.answer("{'measures': ['registered'], 'dimensions': ['type'],"
                + " 'filters': {'channel': ['x\\u0027 or 1=1 --', '\\u0027', ':now', '?'], 'tag': ['a\\u0027']}, " + MAY
                + "}");
        assertThat(answer.getInt("total.cells[0].numerator")).isZero();
        drill(Asking.ANALYST, "{'measure': 'registered', 'filters': {'channel': ['x\\u0027:now?']}, " + MAY + "}", 200);
    }

    @Test
    void agents_sources_and_strangers_may_not_ask() {
        Asking.ask(Tokens.of(Role.AGENT), BY_UNIT).statusCode(403);
        Asking.ask(Tokens.of(Role.SOURCE), BY_UNIT).statusCode(403);
        Api.anonymous().get("/api/v1/figure-catalogue").then().statusCode(401);
        Api.as(Tokens.of(Role.AGENT))
                .get("/api/v1/funnel-stages?from=2035-05-01&to=2035-05-31")
                .then()
                .statusCode(403);
    }

    private static String row(String unit, String field) {
        return "rows.find { it.group[0].code == '" + unit + "' }." + field;
    }

    private static JsonPath drill(String token, String question, int status) {
        return Api.as(token)
                .contentType("application/json")
                .body(question.replace('\'', '"'))
                .post("/api/v1/figure-queries/cases")
                .then()
                .statusCode(status)
                .extract()
                .jsonPath();
    }

    private static byte[] file(String type) {
        return Api.as(Asking.ANALYST)
                .contentType("application/json")
                .accept(type)
                .body(("{'measures': ['registered'], 'dimensions': ['channel'], 'filters': {'channel': ['=ASK']}, "
                                + MAY + "}")
                        .replace('\'', '"'))
                .post("/api/v1/figure-queries")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("figures."))
                .extract()
                .asByteArray();
    }
}
