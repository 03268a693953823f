package cn.hotline.intake.registering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import cn.hotline.intake.Desk;
import cn.hotline.kernel.Role;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class RegisteringWrongInputTest {
    @Inject
    Demands demands;

    private long before;

    @BeforeEach
    void count() {
        Desk.open();
        before = demands.count();
    }

    @AfterEach
    void nothing_was_registered() {
        assertThat(demands.count()).isEqualTo(before);
    }

    @Test
    void codes_outside_the_directories_are_refused_by_name() {
        refused(Desk.demandWith("channel", "NO_SUCH"), 422, "unknown-channel");
        refused(Desk.demandWith("category", "0199"), 422, "unknown-category");
        refused(Desk.demandWith("category", "09"), 422, "unknown-category");
        refused(Desk.demandWith("place", Desk.place("HS-XX", null, null)), 422, "unknown-street");
        refused(Desk.demandWith("place", Desk.place("HS-GS-01", null, null)), 422, "unknown-street");
        refused(Desk.demandWith("place", Desk.place("HS-GS", "HS-XX-01", null)), 422, "unknown-community");
    }

    @Test
    void missing_elements_are_refused() {
        refused(Desk.demandWith("reporter", Map.of()), 422, "who-missing");
        refused(Desk.demandWith("reporter", Map.of("phone", "  ")), 422, "who-missing");
        refused(Desk.demandWith("place", Map.of()), 422, "where-missing");
        String tomorrow = OffsetDateTime.parse("2099-01-01T00:00:00+08:00").toString();
        refused(Desk.demandWith("occurredAt", tomorrow), 422, "occurred-in-future");
        refused(Desk.demandWith("channel", "CITY_BOARD"), 422, "source-no-required");
    }

    @Test
    void a_nul_is_invalid_in_a_text_and_in_an_address() {
        refused(Desk.demandWith("title", "路灯\0不亮"), 400, "malformed-json");
        refused(Desk.demandWith("reporter", Map.of("name", "张\0三", "phone", "13800138000")), 400, "malformed-json");
        Api.as(Desk.AGENT)
                .urlEncodingEnabled(false)
                .get(Desk.DEMANDS + "?text=%00")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-request"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"channel", "type", "category", "title", "content", "place", "reporter"})
    void required_fields_are_named_when_missing(String field) {
        refused(Desk.demandWith(field, null), 400, "invalid-request").body("violations.field", hasItem(field));
    }

    @Test
    void malformed_values_are_refused_without_repeating_them() {
        refused(Desk.demandWith("type", "GOSSIP"), 400, "malformed-json");
        refused(Desk.demandWith("surprise", 1), 400, "malformed-json");
        refused(Desk.demandWith("category", "1"), 400, "invalid-request");
        refused(Desk.demandWith("sourceNo", "有空 格"), 400, "invalid-request");
        for (String phone : List.of("不是电话", "1380", "138****8000")) {
            refused(Desk.demandWith("reporter", Map.of("phone", phone)), 400, "invalid-request")
                    .body("violations[0].field", equalTo("reporter.phone"))
                    .body("violations[0].message", startsWith("应为手机号"));
        }
        Api.as(Desk.AGENT)
                .body("{\"channel\":")
                .post(Desk.DEMANDS)
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed-json"));
        Api.as(Desk.AGENT).post(Desk.DEMANDS).then().statusCode(400).body("code", equalTo("invalid-request"));
    }

    @Test
    void only_agents_and_sources_register() {
        Api.anonymous()
                .body(Desk.demand())
                .post(Desk.DEMANDS)
                .then()
                .statusCode(401)
                .body("code", equalTo("unauthenticated"));
        for (Role role : new Role[] {Role.DISPATCHER, Role.ANALYST, Role.ADMIN, Role.SURVEYOR}) {
            Api.as(Tokens.of(role))
                    .body(Desk.demand())
                    .post(Desk.DEMANDS)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("forbidden"));
        }
    }

    private static ValidatableResponse refused(Map<String, Object> demand, int status, String code) {
        return Desk.register(demand).then().statusCode(status).body("code", equalTo(code));
    }
}
