package cn.hotline.statistics.reporting;

import cn.hotline.kernel.Role;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reports as the tests ask for them over REST 报表测试用语. */
final class Reports {
    static final String ANALYST = Tokens.of(Role.ANALYST);
    static final String LEADER = Tokens.of(Role.CENTRE_LEADER);
    static final String ADMIN = Tokens.of(Role.ADMIN);

    private Reports() {}

    static ValidatableResponse request(String token, String definition, String period) {
        return Api.as(token)
                .body(Map.of("definition", definition, "period", period))
                .post("/api/v1/reports")
                .then();
    }

    static JsonPath asked(String definition, String period) {
        return request(ANALYST, definition, period).statusCode(202).extract().jsonPath();
    }

    static JsonPath get(String id) {
        return Api.as(ANALYST)
                .get("/api/v1/reports/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static byte[] content(String id, String format) {
        return Api.as(ANALYST)
                .get("/api/v1/reports/" + id + "/content?format=" + format)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    static ValidatableResponse act(String token, JsonPath report, String action) {
        return Api.as(token)
                .header("If-Match", "\"" + report.getLong("version") + "\"")
                .post("/api/v1/reports/" + report.getString("id") + "/" + action)
                .then();
    }

    /** Adds a definition of monthly reports over one channel, in force from a day on. */
    static void define(String code, String effectiveFrom, Map<String, Object> more) {
        Map<String, Object> definition = new HashMap<>(Map.of(
                "code", code,
                "effectiveFrom", effectiveFrom,
                "kind", "SPECIAL",
                "period", "MONTH",
                "title", "{期间}测试专报",
                "issuer", "测试中心",
                "subject", "测试诉求",
                "sections", SECTIONS));
        definition.putAll(more);
        Api.as(ADMIN).body(definition).post("/api/v1/report-definitions").then().statusCode(201);
    }

    private static final List<String> SECTIONS = java.util.Arrays.stream(
                    cn.hotline.statistics.reporting.figuring.ReportSection.values())
            .map(Enum::name)
            .toList();
}
