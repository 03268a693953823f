package cn.hotline.intake;

import static org.hamcrest.Matchers.equalTo;

import cn.hotline.kernel.Role;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every service refuses as wrong input, and what stands in each of its answers; tried here on one. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class BadInputTest {
    private static final String TAG = "/api/v1/tags/BUSINESS_ENVIRONMENT";
    private static final String ADMIN = Tokens.of(Role.ADMIN);

    @BeforeEach
    void open() {
        Desk.open();
    }

    @Test
    void a_field_named_twice_is_refused() {
        changeTag("{\"kind\":\"BUSINESS_ENVIRONMENT\",\"kind\":\"LIVELIHOOD\",\"from\":\"2026-01-01\"}")
                .statusCode(400)
                .body("code", equalTo("malformed-json"));
    }

    @Test
    void a_day_no_column_holds_is_refused() {
        changeTag("{\"kind\":\"BUSINESS_ENVIRONMENT\",\"from\":2147483648}")
                .statusCode(400)
                .body("code", equalTo("invalid-request"));
    }

    @Test
    void a_form_that_ends_too_early_is_refused() {
        Api.as(Desk.AGENT)
                .contentType("multipart/form-data; boundary=b")
                .body("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n\r\nabc".getBytes())
                .post(Desk.DEMANDS + "/" + Desk.id(Desk.registered()).value() + "/attachments")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-request"));
    }

    @Test
    void a_token_for_another_application_is_none() {
        Api.as(Tokens.forAnotherApplication(Role.ADMIN))
                .get("/api/v1/tags")
                .then()
                .statusCode(401)
                .body("code", equalTo("unauthenticated"));
    }

    @Test
    void no_answer_may_be_kept_framed_or_guessed_at() {
        Api.as(ADMIN)
                .get("/api/v1/tags")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY");
        RestAssured.get("/nowhere").then().statusCode(404).header("X-Content-Type-Options", "nosniff");
    }

    private static ValidatableResponse changeTag(String body) {
        String version = Api.as(ADMIN)
                .get("/api/v1/tags")
                .jsonPath()
                .getString("find { it.code == 'BUSINESS_ENVIRONMENT' }.version");
        return Api.as(ADMIN).header("If-Match", version).body(body).put(TAG).then();
    }
}
