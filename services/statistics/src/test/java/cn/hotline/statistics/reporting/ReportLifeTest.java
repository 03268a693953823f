package cn.hotline.statistics.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import cn.hotline.kernel.Role;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.MovableClock;
import cn.hotline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The life of a report 报表: asked for, made, read, published, frozen, recalled, made anew. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ReportLifeTest {
    @Inject
    MovableClock clock;

    @Inject
    MakeReports make;

    @Inject
    ReportRuns runs;

    @BeforeEach
    void it_is_march_and_nothing_waits() {
        clock.set("2031-03-05T09:00");
        while (make.next()) {
            assertThat(clock).isNotNull();
        }
    }

    @Test
    void a_report_is_made_and_read_in_both_formats() {
        JsonPath asked = Reports.asked("MONTHLY", "2031-01");
        assertThat(asked.getString("status")).isEqualTo("PENDING");
        assertThat(make.next()).isTrue();
        JsonPath made = Reports.get(asked.getString("id"));
        assertThat(made.getString("status")).isEqualTo("READY");
        assertThat(made.getInt("progress")).isEqualTo(100);
        Api.as(Reports.ANALYST)
                .get("/api/v1/reports/" + asked.getString("id") + "/content?format=xlsx")
                .then()
                .statusCode(200)
                .contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .header(
                        "Content-Disposition",
                        containsString("filename=\"report-2031-01.xlsx\"; filename*=UTF-8''2031%E5%B9%B41%E6%9C%88"));
        assertThat(Office.text(Reports.content(asked.getString("id"), "docx"))).contains("未受理群众诉求");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/octet-stream | xlsx | spreadsheetml",
                "application/octet-stream |      | wordprocessingml",
                "*/*                      |      | wordprocessingml",
                "*/*                      | xlsx | spreadsheetml",
                "text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8 |  | wordprocessingml"
            })
    void a_report_is_handed_to_whoever_accepts_a_file(String accept, String format, String type) {
        String id = made("WEEKLY", "2031-W06").getString("id");
        Api.as(Reports.ANALYST)
                .accept(accept)
                .get("/api/v1/reports/" + id + "/content" + (format == null ? "" : "?format=" + format))
                .then()
                .statusCode(200)
                .contentType(containsString(type));
        if (type.equals("wordprocessingml")) {
            Api.as(Reports.ANALYST)
                    .accept(accept)
                    .get("/api/v1/report-templates/standard/content")
                    .then()
                    .statusCode(200)
                    .contentType(containsString(type));
        }
    }

    @Test
    void a_period_made_again_is_a_new_version_beside_the_old() {
        JsonPath first = made("WEEKLY", "2031-W08");
        JsonPath second = made("WEEKLY", "2031-W08");
        assertThat(second.getInt("number")).isEqualTo(first.getInt("number") + 1);
        assertThat(Reports.content(first.getString("id"), "docx")).isNotEmpty();
        Api.as(Reports.ANALYST)
                .get("/api/v1/reports?definition=WEEKLY&period=2031-W08&status=READY")
                .then()
                .statusCode(200)
                .body("items.period", everyItem(equalTo("2031-W08")))
                .body("items", hasSize(2));
    }

    @Test
    void a_published_period_is_frozen_until_it_is_recalled() {
        JsonPath made = made("QUARTERLY", "2030-Q4");
        Reports.act(Reports.ANALYST, made, "publications").statusCode(403).body("code", equalTo("forbidden"));
        Reports.act(Reports.LEADER, made, "publications").statusCode(200).body("status", equalTo("PUBLISHED"));
        Reports.act(Reports.LEADER, made, "recalls").statusCode(412).body("code", equalTo("changed-meanwhile"));
        JsonPath published = Reports.get(made.getString("id"));
        Reports.act(Reports.LEADER, published, "publications").statusCode(409).body("code", equalTo("report-status"));
        Reports.request(Reports.ANALYST, "QUARTERLY", "2030-Q4")
                .statusCode(409)
                .body("code", equalTo("report-published"));
        Reports.act(Reports.LEADER, published, "recalls").statusCode(200).body("status", equalTo("READY"));
        JsonPath corrected = made("QUARTERLY", "2030-Q4");
        Reports.act(Reports.LEADER, corrected, "publications").statusCode(200);
        Reports.act(Reports.LEADER, Reports.get(made.getString("id")), "publications")
                .statusCode(409)
                .body("code", equalTo("report-published"));
        Api.as(Reports.LEADER)
                .post("/api/v1/reports/" + corrected.getString("id") + "/recalls")
                .then()
                .statusCode(428);
    }

    @Test
    void the_same_key_asks_once_and_a_report_under_way_is_not_asked_for_again() {
        Map<String, String> body = Map.of("definition", "DAILY", "period", "2031-03-01");
        String first = ask(body, "life-1");
        assertThat(ask(body, "life-1")).isEqualTo(first);
        Reports.request(Reports.ANALYST, "DAILY", "2031-03-01")
                .statusCode(409)
                .body("code", equalTo("report-under-way"));
        Api.as(Reports.ANALYST)
                .get("/api/v1/reports/" + first + "/content")
                .then()
                .statusCode(409)
                .body("code", equalTo("report-not-ready"));
    }

    @Test
    void a_report_whose_maker_died_is_taken_again_and_given_up_in_the_end() {
        String id = Reports.asked("DAILY", "2031-02-11").getString("id");
        Report lost = runs.take().orElseThrow();
        assertThat(runs.take()).isEmpty();
        clock.advance(Duration.ofMinutes(16));
        Report again = runs.take().orElseThrow();
        assertThat(again.attempts()).isEqualTo(2);
        runs.finish(lost, Map.of(), null);
        assertThat(Reports.get(id).getString("status")).isEqualTo("RUNNING");
        clock.advance(Duration.ofMinutes(16));
        runs.take().orElseThrow();
        clock.advance(Duration.ofMinutes(16));
        runs.take().orElseThrow();
        assertThat(Reports.get(id).getString("status")).isEqualTo("FAILED");
        assertThat(Reports.get(id).getString("failure")).contains("3 次未能完成");
    }

    @ParameterizedTest
    @CsvSource({
        "MONTHLY, 2031-03, 422, report-period-not-over",
        "MONTHLY, 2031-13, 400, unknown-period",
        "MONTHLY, 2031-W01, 400, unknown-period",
        "NONE, 2031-01, 404, report-definition-not-found",
        "monthly, 2031-01, 400, invalid-request",
        "MONTHLY, januar, 400, invalid-request"
    })
    void a_wrong_request_is_refused(String definition, String period, int status, String code) {
        Reports.request(Reports.ANALYST, definition, period).statusCode(status).body("code", equalTo(code));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void who_may_ask_and_who_may_read(Role role) {
        boolean asks =
                switch (role) {
                    case ANALYST, SECTION_HEAD, CENTRE_LEADER, ADMIN -> true;
                    default -> false;
                };
        Reports.request(Tokens.of(role), "MONTHLY", "2031-03").statusCode(asks ? 422 : 403);
        Api.as(Tokens.of(role))
                .get("/api/v1/reports?limit=1")
                .then()
                .statusCode(asks || role == Role.SUPERVISOR ? 200 : 403);
        Api.anonymous().get("/api/v1/reports").then().statusCode(401);
    }

    @Test
    void a_definition_changes_from_its_day_on() {
        Reports.define("LIFE", "2031-03-05", Map.of("title", "{期间}旧报"));
        Api.as(Reports.ADMIN)
                .body(Map.of("code", "LIFE"))
                .post("/api/v1/report-definitions")
                .then()
                .statusCode(400);
        Reports.request(Reports.ANALYST, "LIFE", "2031-02")
                .statusCode(404)
                .body("code", equalTo("report-definition-not-found"));
        clock.set("2031-05-10T09:00");
        Reports.define("LIFE", "2031-05-15", Map.of("title", "{期间}新报"));
        assertThat(Reports.asked("LIFE", "2031-04").getString("title")).isEqualTo("2031年4月旧报");
        clock.set("2031-06-10T09:00");
        assertThat(Reports.asked("LIFE", "2031-05").getString("title")).isEqualTo("2031年5月新报");
    }

    private JsonPath made(String definition, String period) {
        String id = Reports.asked(definition, period).getString("id");
        assertThat(make.next()).isTrue();
        return Reports.get(id);
    }

    private static String ask(Map<String, String> body, String key) {
        return Api.as(Reports.ANALYST)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/reports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }
}
