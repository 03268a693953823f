package cn.hotline.statistics.operating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.hotline.kernel.Role;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class OutageTest {
    private static final String ADMIN = Tokens.of(Role.ADMIN);
    private static final String MARCH = "/api/v1/platform-availabilities?from=2025-03-01&to=2025-03-31";

    @Test
    void an_outage_lowers_the_availability_of_its_platform_only() {
        Response recorded =
                record(Map.of("platform", "PEOPLE_CALL", "beganAt", "2025-03-10T08:00:00+08:00", "note", "机房断电"));
        recorded.then().statusCode(201).body("endedAt", equalTo(null)).body("planned", equalTo(false));
        Api.as(ADMIN)
                .header("If-Match", recorded.header("ETag"))
                .body(Map.of("endedAt", "2025-03-10T15:26:24+08:00"))
                .post("/api/v1/outages/" + recorded.path("id") + "/end")
                .then()
                .statusCode(200);

        Api.as(ADMIN)
                .get(MARCH)
                .then()
                .statusCode(200)
                .body("find { it.platform == 'PEOPLE_CALL' }.downSeconds", equalTo(26_784))
                .body("find { it.platform == 'PEOPLE_CALL' }.percent", equalTo(99.0f))
                .body("find { it.platform == 'HOTLINE' }.percent", equalTo(100.0f));
    }

    @Test
    void the_same_key_records_once() {
        Map<String, Object> outage =
                Map.of("platform", "CITY_BOARD", "beganAt", "2025-04-01T00:00:00+08:00", "note", "升级", "planned", true);
        String key = UUID.randomUUID().toString();

        String first = Api.as(ADMIN)
                .header("Idempotency-Key", key)
                .body(outage)
                .post("/api/v1/outages")
                .path("id");
        String again = Api.as(ADMIN)
                .header("Idempotency-Key", key)
                .body(outage)
                .post("/api/v1/outages")
                .path("id");

        assertThat(again).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-03-10T08:00:00+08:00, 2025-03-10T08:00:00+08:00, 422, outage-period",
        "2125-03-10T08:00:00+08:00, , 422, outage-period",
        "yesterday, , 400, malformed-json"
    })
    void an_impossible_period_is_refused(String began, String ended, int status, String code) {
        Map<String, Object> outage = new HashMap<>(Map.of("platform", "HOTLINE", "beganAt", began, "note", "x"));
        outage.put("endedAt", ended);
        record(outage).then().statusCode(status).body("code", equalTo(code));
    }

    @Test
    void an_outage_ends_once_and_only_for_those_who_read_it() {
        Response recorded =
                record(Map.of("platform", "MAYOR_LINE", "beganAt", "2025-05-01T00:00:00+08:00", "note", "故障"));
        String end = "/api/v1/outages/" + recorded.path("id") + "/end";
        Map<String, String> body = Map.of("endedAt", "2025-05-01T01:00:00+08:00");
        Api.as(ADMIN).body(body).post(end).then().statusCode(428);
        Api.as(ADMIN).header("If-Match", "\"7\"").body(body).post(end).then().statusCode(412);
        String etag = Api.as(ADMIN)
                .header("If-Match", recorded.header("ETag"))
                .body(body)
                .post(end)
                .header("ETag");
        Api.as(ADMIN)
                .header("If-Match", etag)
                .body(body)
                .post(end)
                .then()
                .statusCode(409)
                .body("code", equalTo("outage-ended"));
        Api.as(Tokens.of(Role.HANDLER)).get(MARCH).then().statusCode(403);
        Api.as(ADMIN)
                .header("If-Match", "\"0\"")
                .body(body)
                .post("/api/v1/outages/" + UUID.randomUUID() + "/end")
                .then()
                .statusCode(404);
    }

    private static Response record(Map<String, ?> outage) {
        return Api.as(ADMIN).body(outage).post("/api/v1/outages");
    }
}
