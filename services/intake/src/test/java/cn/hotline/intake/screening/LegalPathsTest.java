package cn.hotline.intake.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.hotline.events.code.NonAcceptanceReason;
import cn.hotline.intake.Desk;
import cn.hotline.kernel.Role;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class LegalPathsTest {
    private static final String PATHS = "/api/v1/legal-paths";
    private static final String ADMIN = Tokens.of(Role.ADMIN);

    @Test
    void every_reason_has_words_to_offer() {
        JsonPath paths = paths();

        assertThat(paths.getList("reason", String.class))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(NonAcceptanceReason.values()).map(Enum::name).toList());
        assertThat(paths.getList("text", String.class))
                .allSatisfy(text -> assertThat(text).hasSizeGreaterThan(10));
        assertThat(text(paths, "EMERGENCY_LINE")).contains("110", "119", "120", "122");
    }

    @Test
    void the_administrator_words_a_path_anew() {
        Map<String, String> words = Map.of("reason", "SECRET_OR_PRIVACY", "text", "请当面反映。");
        Api.as(ADMIN).body(words).post(PATHS).then().statusCode(201).body("text", equalTo("请当面反映。"));

        assertThat(text(paths(), "SECRET_OR_PRIVACY")).isEqualTo("请当面反映。");
        assertThat(paths().getList("reason")).hasSize(NonAcceptanceReason.values().length);
    }

    @Test
    void wrong_words_are_refused() {
        Map<String, String> words = Map.of("reason", "OUTSIDE_JURISDICTION", "text", "随便");
        Api.as(Desk.AGENT).body(words).post(PATHS).then().statusCode(403);
        Api.anonymous().get(PATHS).then().statusCode(401);
        Api.as(Desk.SOURCE).get(PATHS).then().statusCode(403);
        Api.as(ADMIN)
                .body(Map.of("reason", "BAD_MOOD", "text", "x"))
                .post(PATHS)
                .then()
                .statusCode(400);
        Api.as(ADMIN)
                .body(Map.of("reason", "EMERGENCY_LINE"))
                .post(PATHS)
                .then()
                .statusCode(400);
        assertThat(text(paths(), "OUTSIDE_JURISDICTION")).isNotEqualTo("随便");
    }

    private static JsonPath paths() {
        return Api.as(Desk.AGENT).get(PATHS).then().statusCode(200).extract().jsonPath();
    }

    private static String text(JsonPath paths, String reason) {
        return paths.getString("find { it.reason == '" + reason + "' }.text");
    }
}
