package cn.hotline.dispatch.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import cn.hotline.dispatch.CaseStory;
import cn.hotline.dispatch.Desk;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class CatalogueEntriesTest {
    private static final String PATH = "/api/v1/catalogue-entries";

    @Test
    void an_entry_rules_from_its_first_day_to_its_last() {
        category("9601");
        category("9602");
        String entry = add(body("9601", "HS-GA", "2020-01-01", null))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        add(body("9602", "HS-GA", "2020-01-01", "2020-12-31")).then().statusCode(201);

        CaseStory inForce = CaseStory.toBeDispatched("9601");
        assertThat(inForce.dispatch(1).unit().value()).isEqualTo("HS-GA");
        assertThat(Desk.awaitWaiting(CaseStory.toBeDispatched("9602")).get("proposal"))
                .isNull();

        change(entry, 0, body("9601", "HS-MZ", "2020-01-01", null))
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        assertThat(CaseStory.toBeDispatched("9601").dispatch(1).unit().value()).isEqualTo("HS-MZ");
    }

    @Test
    void dispatchers_page_through_the_catalogue() {
        Api.as(Desk.DISPATCHER)
                .get(PATH + "?limit=2&category=01")
                .then()
                .statusCode(200)
                .header("Link", notNullValue())
                .body("items", hasSize(2), "next", notNullValue());
        Api.as(Desk.DISPATCHER)
                .get(PATH + "?unit=HS-JD01")
                .then()
                .statusCode(200)
                .body("items", hasSize(4));
        Api.as(Desk.LABOUR).get(PATH).then().statusCode(403);
    }

    @Test
    void a_wrong_entry_is_refused() {
        add(body("77", "HS-GA", "2020-01-01", null)).then().statusCode(422).body("code", equalTo("unknown-category"));
        add(body("01", "HS-XX", "2021-01-01", null)).then().statusCode(422).body("code", equalTo("unknown-unit"));
        add(body("01", "HS-GA", "2021-01-01", "2020-01-01"))
                .then()
                .statusCode(422)
                .body("code", equalTo("validity-reversed"));
        add(body("01", "HS-GA", "2020-01-01", null)).then().statusCode(409).body("code", equalTo("entry-exists"));
        add(Map.of("category", "01")).then().statusCode(400).body("violations", hasSize(4));
        String id = Api.as(Desk.ADMIN).get(PATH + "?limit=1").path("items[0].id");
        change(id, 8, body("01", "HS-GA", "2022-01-01", null)).then().statusCode(412);
        Api.as(Desk.DISPATCHER)
                .body(body("01", "HS-GA", "2023-01-01", null))
                .post(PATH)
                .then()
                .statusCode(403);
    }

    private static void category(String code) {
        for (String each : List.of("96", code)) {
            Api.as(Desk.ADMIN).body(Map.of("code", each, "name", "测试" + each)).post("/api/v1/categories");
        }
    }

    private static io.restassured.response.Response add(Map<String, Object> body) {
        return Api.as(Desk.ADMIN).body(body).post(PATH);
    }

    private static io.restassured.response.Response change(String id, int version, Map<String, Object> body) {
        return Api.as(Desk.ADMIN)
                .header("If-Match", Desk.tag(version))
                .body(body)
                .put(PATH + "/" + id);
    }

    private static Map<String, Object> body(String category, String unit, String from, String until) {
        Map<String, Object> body = new HashMap<>();
        body.put("category", category);
        body.put("unit", unit);
        body.put("auto", true);
        body.put("basis", "测试依据");
        body.put("validFrom", from);
        body.put("validUntil", until);
        return body;
    }
}
