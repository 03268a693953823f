package cn.hotline.lifecycle.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import cn.hotline.kernel.Role;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.lifecycle.CaseStory;
import cn.hotline.lifecycle.Reader;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class CasesTest {
    private static final String CASES = "/api/v1/cases";

    @Test
    void a_case_is_found_by_what_people_know_of_it() {
        CaseStory story = new CaseStory().filed().dispatched();
        CaseStory other = new CaseStory();
        other.tell(other.registration("路灯不亮 100%"));
        Reader.awaitStatus(story, "DISPATCHED");
        Reader.awaitStatus(other, "REGISTERED");

        for (String filter : new String[] {
            "status=DISPATCHED",
            "unit=HS-CG-01",
            "channel=HOTLINE&category=01&status=DISPATCHED",
            "text=施工噪声",
            "caseNo=" + story.caseNo
        }) {
            Api.as(Reader.AGENT)
                    .get(CASES + "?limit=500&" + filter)
                    .then()
                    .statusCode(200)
                    .body("items.caseId", hasItem(story.id.toString()))
                    .body("items.caseId", not(hasItem(other.id.toString())));
        }
        Api.as(Reader.AGENT)
                .queryParam("text", "100%")
                .queryParam("street", "HS-JD01")
                .get(CASES)
                .then()
                .body("items.caseId", equalTo(List.of(other.id.toString())));
        Api.as(Reader.AGENT).get(CASES + "?to=2020-01-01").then().body("items", hasSize(0));
        Api.as(Reader.AGENT)
                .get(CASES + "/by-number/" + story.caseNo)
                .then()
                .body("caseId", equalTo(story.id.toString()));
    }

    @Test
    void pages_follow_each_other_newest_first() {
        CaseStory first = new CaseStory().registered();
        CaseStory second = new CaseStory().registered();
        Reader.awaitStatus(first, "REGISTERED");
        Reader.awaitStatus(second, "REGISTERED");

        JsonPath page = Api.as(Reader.AGENT).get(CASES + "?limit=1").jsonPath();
        String next = page.getString("next");

        assertThat(page.getString("items[0].caseId")).isEqualTo(second.id.toString());
        Api.as(Reader.AGENT)
                .queryParam("limit", 1)
                .queryParam("after", next)
                .get(CASES)
                .then()
                .body("items.caseId", equalTo(List.of(first.id.toString())));
    }

    @Test
    void a_handler_sees_only_cases_its_unit_has_or_had() {
        CaseStory own = new CaseStory().filed().dispatched();
        CaseStory foreign = new CaseStory().filed();
        Reader.awaitStatus(own, "DISPATCHED");
        Reader.awaitStatus(foreign, "FILED");
        String superior = Tokens.handler("HS-CG");

        Api.as(superior)
                .get(CASES + "?limit=500")
                .then()
                .body("items.caseId", hasItem(own.id.toString()))
                .body("items.unit", everyItem(equalTo("HS-CG-01")));
        for (String path : new String[] {"", "/timeline", "/timeline/verification", "/process"}) {
            Api.as(superior).get(CASES + "/" + own.id + path).then().statusCode(200);
            Api.as(superior)
                    .get(CASES + "/" + foreign.id + path)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("other-unit"));
        }
    }

    @Test
    void a_unit_with_a_part_of_the_order_sees_the_case_which_stays_the_leads() {
        CaseStory story = new CaseStory().filed().dispatched();
        Reader.awaitStatus(story, "DISPATCHED");
        String coHandler = Tokens.handler("HS-JY");
        Api.as(coHandler).get(CASES + "/" + story.id).then().statusCode(403).body("code", equalTo("other-unit"));

        story.shared(new UnitCode("HS-JY")).signed();
        Reader.awaitStatus(story, "SIGNED");

        for (String path : new String[] {"", "/timeline", "/process"}) {
            Api.as(coHandler).get(CASES + "/" + story.id + path).then().statusCode(200);
        }
        Api.as(coHandler).get(CASES + "/" + story.id).then().body("unit", equalTo("HS-CG-01"));
        Api.as(coHandler).get(CASES + "?limit=500").then().body("items.caseId", hasItem(story.id.toString()));
        Api.as(Reader.AGENT)
                .get(CASES + "?limit=500&unit=HS-JY")
                .then()
                .body("items.caseId", not(hasItem(story.id.toString())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/cases",
                "/cases/x",
                "/cases/by-number/x",
                "/cases/x/timeline",
                "/cases/x/process",
                "/overview",
                "/process-model"
            })
    void a_source_platform_and_a_stranger_are_kept_out(String path) {
        Api.as(Tokens.of(Role.SOURCE))
                .get("/api/v1" + path)
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
        Api.anonymous().get("/api/v1" + path).then().statusCode(401).body("code", equalTo("unauthenticated"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/cases",
                "/cases/x",
                "/cases/by-number/x",
                "/cases/x/timeline",
                "/cases/x/process",
                "/cases/x/diagram",
                "/cases/x/links",
                "/cases/stream",
                "/overview"
            })
    void a_third_party_evaluator_sees_of_a_case_only_what_the_callback_service_shows(String path) {
        Api.as(Tokens.of(Role.EVALUATOR))
                .get("/api/v1" + path)
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
    }

    @Test
    void wrong_questions_are_refused() {
        for (String filter : new String[] {"category=1", "limit=0", "limit=501", "after=x"}) {
            Api.as(Reader.AGENT)
                    .get(CASES + "?" + filter)
                    .then()
                    .statusCode(400)
                    .body("code", containsString("invalid-"));
        }
        Api.as(Reader.AGENT)
                .get(CASES + "/" + CaseId.next())
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
        Api.as(Reader.AGENT)
                .get(CASES + "/no-id/process")
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
    }

    @Test
    void the_process_shows_where_a_case_stands() {
        CaseStory story = new CaseStory().filed().dispatched();
        Reader.awaitStatus(story, "DISPATCHED");

        Api.as(Reader.AGENT)
                .get(CASES + "/" + story.id + "/process")
                .then()
                .statusCode(200)
                .body("activityId", equalTo(List.of("Gateway_Signing")), "name", hasItems("待签收"));
        Api.as(Reader.AGENT)
                .get("/api/v1/process-model")
                .then()
                .statusCode(200)
                .contentType("application/xml")
                .body(containsString("id=\"case-lifecycle\""));
        Reader.see(story).header("ETag", notNullValue());
    }

    @Test
    void the_overview_counts_every_case() {
        CaseStory story = new CaseStory().registered();
        Reader.awaitStatus(story, "REGISTERED");

        JsonPath overview =
                Api.as(Tokens.of(Role.ANALYST)).get("/api/v1/overview").jsonPath();

        int sum = overview.getMap("byStatus", String.class, Integer.class).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        assertThat(overview.getInt("total")).isPositive().isEqualTo(sum);
        Api.as(Tokens.handler("HS-CG")).get("/api/v1/overview").then().statusCode(403);
    }
}
