package cn.hotline.statistics.indicating;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import cn.hotline.kernel.Role;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests that make no sense are refused with a code, never answered with a wrong figure. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class WrongInputTest {
    private static final String ANALYST = Tokens.of(Role.ANALYST);
    private static final String PERIOD = "from=2026-11-01&to=2026-11-30";

    @ParameterizedTest
    @CsvSource({
        "indicators/values, 400, invalid-request",
        "indicators/values?from=2026-11-01, 400, invalid-request",
        "indicators/values?from=yesterday&to=2026-11-30, 400, invalid-request",
        "indicators/values?from=2026-02-30&to=2026-11-30, 400, invalid-parameter",
        "indicators/values?from=2026-12-01&to=2026-11-30, 400, period-reversed",
        "indicators/values?from=2016-12-01&to=2026-11-30, 400, period-too-long",
        "indicators/values?" + PERIOD + "&groupBy=moon, 400, invalid-request",
        "indicators/values?" + PERIOD + "&type=RUMOUR, 400, invalid-request",
        "indicators/values?" + PERIOD + "&category=1, 400, invalid-request",
        "indicators/values?" + PERIOD + "&unit=lower case, 400, invalid-request",
        "indicators/values?" + PERIOD + "&indicator=happiness, 404, unknown-indicator",
        "indicators/happiness/cases?" + PERIOD + ", 404, unknown-indicator",
        "indicators/closing/cases?" + PERIOD + "&part=middle, 400, invalid-request",
        "indicators/closing/cases?" + PERIOD + "&after=page2, 400, invalid-parameter",
        "indicators/closing/cases?" + PERIOD + "&limit=0, 400, invalid-request",
        "indicators/closing/cases?" + PERIOD + "&limit=501, 400, invalid-request",
        "case-facts?status=lost, 400, invalid-parameter",
        "case-facts?after=page2, 400, invalid-parameter",
        "case-facts?limit=0, 400, invalid-request",
        "case-facts/00000000-0000-7000-8000-000000000000, 404, case-fact-not-found",
        "overview?from=2026-13-01, 400, invalid-parameter",
        "overview?from=soon, 400, invalid-request",
        "rollups?from=2026-12-01&to=2026-11-30, 400, period-reversed",
        "rollups?from=2026-11-01, 400, invalid-request"
    })
    void wrong_input_is_refused(String request, int status, String code) {
        Api.as(ANALYST)
                .get("/api/v1/" + request)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code));
    }

    @Test
    void the_catalogue_names_all_indicators_with_their_definitions() {
        Api.as(ANALYST)
                .get("/api/v1/indicators")
                .then()
                .statusCode(200)
                .body("", hasSize(17))
                .body("find { it.code == 'timely-closing' }.name", equalTo("按时办结率"))
                .body("find { it.code == 'hops' }.kind", equalTo("AVERAGE"));
    }
}
