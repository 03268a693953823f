package cn.hotline.statistics.viewing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import cn.hotline.events.code.DemandType;
import cn.hotline.kernel.Role;
import cn.hotline.statistics.story.HandWritten;
import cn.hotline.statistics.story.Story;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Poll;
import cn.hotline.testkit.Tokens;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ViewsTest {
    private static final String LEADER = Tokens.of(Role.CENTRE_LEADER);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MAY = "?kind=month&of=2021-05";
    private static boolean told;

    @BeforeEach
    void three_cases_of_two_units_in_a_may() {
        if (!told) {
            told = true;
            List.of(
                            dispatched("VIEW-A"),
                            dispatched("VIEW-A").tagged(DemandType.HELP, "0101", "BUSINESS_ENVIRONMENT"),
                            dispatched("VIEW-B"))
                    .forEach(story -> story.log().forEach(EventLog.shared()::publish));
        }
        Poll.until(() -> view(LEADER, "leader-overview").getInt(cell(0, "registered")), seen -> seen == 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"leader-overview", "hot-spots", "business-environment", "centre-staff"})
    void every_part_of_every_view_answers(String code) {
        JsonPath view = view(LEADER, code);
        assertThat(view.getList("sections.figures.total")).isNotEmpty().doesNotContainNull();
    }

    /** Parts are read together; each must say what it says when it is asked for alone. */
    @Test
    void every_part_answers_as_if_it_were_asked_for_alone() throws IOException {
        for (JsonNode view : JSON.readTree(getClass().getResourceAsStream("/views.json"))) {
            boolean ofUnit = view.has("ofUnit");
            String path = "/api/v1/views/" + view.get("code").asText() + MAY + (ofUnit ? "&unit=VIEW-A" : "");
            JsonNode filled = JSON.readTree(Api.as(LEADER).get(path).asString());
            for (int i = 0; i < filled.get("sections").size(); i++) {
                JsonNode section = view.get("sections").get(i);
                ObjectNode query = section.get("query").deepCopy();
                query.putObject("period").put("kind", "month").put("of", "2021-05");
                if (ofUnit && !section.has("ofAll")) {
                    query.putObject("filters").putArray("unit").add("VIEW-A");
                }
                String alone = Api.as(LEADER)
                        .body(query.toString())
                        .post("/api/v1/figure-queries")
                        .asString();
                assertThat(filled.get("sections").get(i).get("figures"))
                        .as(view.get("code") + " " + section.get("title"))
                        .isEqualTo(JSON.readTree(alone));
            }
        }
    }

    @Test
    void the_business_environment_is_what_intake_tags_so() {
        JsonPath view = view(LEADER, "business-environment");
        assertThat(view.getInt(cell(0, "registered"))).isEqualTo(1);
        assertThat(view.getList("sections[1].figures.rows.group[0].code")).containsExactly("VIEW-A");
    }

    @Test
    void a_scorecard_is_of_one_unit_among_all() {
        JsonPath card = view(Tokens.handler("VIEW-A"), "unit-scorecard");
        assertThat(card.getInt(cell(0, "dispatches"))).isEqualTo(2);
        assertThat(view(LEADER, "unit-scorecard&unit=VIEW-B").getInt(cell(0, "dispatches")))
                .isEqualTo(1);
        Api.as(LEADER)
                .get("/api/v1/views/unit-scorecard" + MAY)
                .then()
                .statusCode(400)
                .body("code", equalTo("view-needs-unit"));
        Api.as(Tokens.handler("VIEW-A"))
                .get("/api/v1/views/unit-scorecard" + MAY + "&unit=VIEW-B")
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({
        "kind=month&of=2021-05, day, 2021-05-",
        "kind=quarter&of=2021-Q2, day, 2021-05-",
        "kind=year&of=2021, month, 2021-05",
        "from=2021-03-01&to=2021-06-01, month, 2021-05"
    })
    void a_trend_longer_than_a_quarter_is_by_month(String period, String stretch, String begins) {
        JsonPath view = Api.as(LEADER)
                .get("/api/v1/views/leader-overview?" + period)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(view.getList("sections[2].figures.dimensions")).containsExactly(stretch);
        assertThat(view.getList("sections[2].figures.rows.group[0].code", String.class))
                .hasSize(1)
                .allMatch(code -> code.startsWith(begins));
    }

    @Test
    void the_people_of_the_centre_are_not_for_the_units() {
        Api.as(Tokens.handler("VIEW-A"))
                .get("/api/v1/views/centre-staff" + MAY)
                .then()
                .statusCode(403);
        Api.as(Tokens.handler("VIEW-A")).get("/api/v1/views").then().body("code", not(hasItem("centre-staff")));
        Api.as(LEADER).get("/api/v1/views").then().body("code", hasItem("centre-staff"));
    }

    @Test
    void what_there_is_not_is_said() {
        Api.as(LEADER)
                .get("/api/v1/views/nothing" + MAY)
                .then()
                .statusCode(404)
                .body("code", equalTo("view-not-found"));
        Api.as(LEADER).get("/api/v1/views/hot-spots").then().statusCode(400);
        Api.as(LEADER)
                .get("/api/v1/views/hot-spots?kind=moon&of=2021-05")
                .then()
                .statusCode(400);
    }

    private static String cell(int section, String measure) {
        return "sections[" + section + "].figures.total.cells.find { it.measure == '" + measure + "' }.numerator";
    }

    private static JsonPath view(String token, String code) {
        String[] parts = code.split("&", 2);
        return Api.as(token)
                .get("/api/v1/views/" + parts[0] + MAY + (parts.length > 1 ? "&" + parts[1] : ""))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Story dispatched(String unit) {
        return Story.registered("VIEW", "2021-05-03T09:00", DemandType.HELP, "0101")
                .filed(DemandType.HELP, "0101")
                .dispatched(unit, true, HandWritten.time("2021-05-10T17:30"));
    }
}
