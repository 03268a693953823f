package cn.hotline.dispatch.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import cn.hotline.dispatch.CaseStory;
import cn.hotline.dispatch.Desk;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A ruling can be written into the catalogue, with its authority. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class RulingWrittenTest {
    @Test
    void a_refused_return_says_whose_the_matter_is_and_shows_where_it_was_written() {
        CaseStory story = CaseStory.withLabourBureau();
        String refused = returned(story, "REFUSE");

        String entry = write("9301", refused, null)
                .then()
                .statusCode(201)
                .body("unit", equalTo("HS-RS"), "returnId", equalTo(refused))
                .body("source", startsWith("20"), "source", org.hamcrest.Matchers.containsString(story.caseNo.value()))
                .extract()
                .path("id");

        Object shown = Api.as(Desk.DISPATCHER)
                .get("/api/v1/returns?status=REFUSED&limit=500")
                .path("items.find { it.id == '" + refused + "' }.catalogueEntry");
        assertThat(shown).isEqualTo(entry);
        write("9302", refused, null).then().statusCode(409).body("code", equalTo("ruling-written-already"));
        assertThat(CaseStory.toBeDispatched("9301").dispatch(1).unit().value()).isEqualTo("HS-RS");
    }

    @Test
    void what_is_no_refused_return_or_names_another_unit_is_not_written() {
        String granted = returned(CaseStory.withLabourBureau(), "GRANT");
        String refused = returned(CaseStory.withLabourBureau(), "REFUSE");

        write("9303", granted, null).then().statusCode(422).body("code", equalTo("not-a-refused-return"));
        write("9303", refused, "HS-CG").then().statusCode(422).body("code", equalTo("not-the-ruled-unit"));
        write("9303", UUID.randomUUID().toString(), null).then().statusCode(404);
        write("9303", null, null).then().statusCode(400).body("violations[0].message", equalTo("承办单位必填"));
    }

    private static String returned(CaseStory story, String decision) {
        Desk.giveBack(Desk.LABOUR, story.order(1), 0, null).then().statusCode(200);
        String id = (String) Desk.pendingReturn(story).get("id");
        Desk.rule(Desk.DISPATCHER, id, 0, decision).then().statusCode(200);
        return id;
    }

    private static Response write(String category, String returned, String unit) {
        for (String each : List.of("93", category)) {
            Api.as(Desk.ADMIN).body(Map.of("code", each, "name", "测试" + each)).post("/api/v1/categories");
        }
        Map<String, Object> body =
                new HashMap<>(Map.of("category", category, "auto", true, "basis", "经裁定", "validFrom", "2020-01-01"));
        body.put("returnId", returned);
        body.put("unit", unit);
        return Api.as(Desk.ADMIN).body(body).post("/api/v1/catalogue-entries");
    }
}
