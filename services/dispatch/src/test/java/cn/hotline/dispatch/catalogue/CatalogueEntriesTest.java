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

    @Test
    void every_change_is_kept_as_a_version_and_what_says_the_same_makes_none() {
        category("9603");
        Map<String, Object> first = body("9603", "HS-GA", "2020-01-01", null);
        String entry = add(first).then().statusCode(201).extract().path("id");
        Map<String, Object> second = body("9603", "HS-MZ", "2020-01-01", null);
        second.put("types", List.of("COMPLAINT"));
        second.put("tags", List.of("营商环境"));
        second.put("coHandlers", List.of("HS-GA"));
        second.put("source", "区委编办〔2026〕3 号");
        change(entry, 0, second).then().statusCode(200).body("version", equalTo(1));
        change(entry, 1, second).then().statusCode(200).body("version", equalTo(1));

        Api.as(Desk.DISPATCHER)
                .get(PATH + "/" + entry + "/versions")
                .then()
                .statusCode(200)
                .body(
                        "items.entry.version",
                        equalTo(List.of(1, 0)),
                        "items.entry.unit",
                        equalTo(List.of("HS-MZ", "HS-GA")))
                .body("items[0].entry.coHandlers", equalTo(List.of("HS-GA")), "items[1].entry.types", hasSize(0))
                .body("items[0].changedBy", equalTo("test.admin"), "items[0].changedAt", notNullValue());
        Api.as(Desk.DISPATCHER)
                .get(PATH + "/" + entry + "/versions?limit=1&after=1")
                .then()
                .body("items.entry.version", equalTo(List.of(0)));
        Api.as(Desk.ADMIN)
                .get(PATH + "/" + java.util.UUID.randomUUID() + "/versions")
                .then()
                .statusCode(404);
        Api.as(Desk.LABOUR).get(PATH + "/" + entry + "/versions").then().statusCode(403);
    }

    @Test
    void lines_for_the_same_area_and_day_may_stand_beside_each_other_when_their_conditions_differ() {
        category("9604");
        Map<String, Object> general = body("9604", "HS-GA", "2020-01-01", null);
        Map<String, Object> special = body("9604", "HS-MZ", "2020-01-01", null);
        special.put("tags", List.of("民生实事", "营商环境"));
        add(general).then().statusCode(201);
        add(special).then().statusCode(201);
        special.put("tags", List.of("营商环境", "民生实事"));
        add(special).then().statusCode(409).body("code", equalTo("entry-exists"));

        assertThat(CaseStory.toBeDispatched("9604").dispatch(1).unit().value()).isEqualTo("HS-MZ");
    }

    @Test
    void co_handlers_are_active_units_other_than_the_unit_each_once() {
        Map<String, Object> body = body("01", "HS-GA", "2021-01-01", null);
        body.put("coHandlers", List.of("HS-XX"));
        add(body).then().statusCode(422).body("code", equalTo("unknown-unit"));
        body.put("coHandlers", List.of("HS-GA"));
        add(body).then().statusCode(422).body("code", equalTo("co-handler-twice"));
        body.put("coHandlers", List.of("HS-MZ", "HS-MZ"));
        add(body).then().statusCode(422).body("code", equalTo("co-handler-twice"));
        body.put("coHandlers", List.of("hs"));
        add(body).then().statusCode(400);
        body.put("coHandlers", null);
        body.put("tags", List.of("a;b"));
        add(body).then().statusCode(400);
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
