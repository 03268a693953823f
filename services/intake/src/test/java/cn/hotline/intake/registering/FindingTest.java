package cn.hotline.intake.registering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import cn.hotline.intake.Desk;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class FindingTest {
    private static final String SEARCHES = Desk.DEMANDS + "/searches";

    @BeforeEach
    void open() {
        Desk.open();
    }

    @Test
    void pages_follow_each_other_newest_first_without_gap_or_repeat() {
        String title = "翻页" + CaseId.next();
        List<String> registered = IntStream.range(0, 5)
                .mapToObj(n -> Desk.registered(Desk.demandWith("title", title)).getString("caseId"))
                .toList();

        JsonPath first = list(Map.of("text", title, "limit", 2));
        JsonPath second = list(Map.of("text", title, "limit", 2, "after", first.getString("next")));
        JsonPath third = list(Map.of("text", title, "limit", 2, "after", second.getString("next")));

        List<String> found = new ArrayList<>(first.getList("items.caseId", String.class));
        found.addAll(second.getList("items.caseId", String.class));
        found.addAll(third.getList("items.caseId", String.class));
        Collections.reverse(found);
        assertThat(found).isEqualTo(registered);
        assertThat(third.getString("next")).isNull();
    }

    @Test
    void filters_are_all_kept_at_once() {
        String title = "筛选" + CaseId.next();
        Map<String, Object> demand = Desk.demandWith("title", title);
        demand.put("category", "0103");
        demand.put("type", "HELP");
        Desk.registered(demand);
        Map<String, Object> fitting = Map.of(
                "text", title,
                "status", "REGISTERED",
                "channel", "HOTLINE",
                "category", "01",
                "type", "HELP",
                "from", "2020-01-01T00:00:00+08:00",
                "to", "2099-01-01T00:00:00+08:00");
        assertThat(list(fitting).getList("items")).hasSize(1);
        for (Map.Entry<String, String> other : Map.of(
                        "status", "FILED",
                        "channel", "PATROL",
                        "category", "0102",
                        "type", "REPORT",
                        "from", "2099-01-01T00:00:00+08:00",
                        "to", "2020-01-01T00:00:00+08:00")
                .entrySet()) {
            Map<String, Object> changed = new HashMap<>(fitting);
            changed.put(other.getKey(), other.getValue());
            assertThat(list(changed).getList("items")).as(other.getKey()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"status,NONE", "type,NONE", "from,yesterday", "after,nowhere", "after,2026-01-01T00:00:00Z"})
    void a_wrong_parameter_is_named(String name, String value) {
        Api.as(Desk.AGENT)
                .queryParam(name, value)
                .get(Desk.DEMANDS)
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-parameter"));
    }

    @Test
    void limits_and_category_forms_are_checked() {
        Api.as(Desk.AGENT).queryParam("limit", 501).get(Desk.DEMANDS).then().statusCode(400);
        Api.as(Desk.AGENT).queryParam("category", "1").get(Desk.DEMANDS).then().statusCode(400);
    }

    @Test
    void a_caller_is_found_by_phone_however_it_is_written_by_name_and_by_number() {
        String phone = "139" + String.format("%08d", Math.abs(CaseId.next().hashCode()) % 100_000_000);
        Map<String, Object> demand = Desk.demandWith("reporter", Map.of("name", "欧阳 明月", "phone", phone));
        JsonPath registered = Desk.registered(demand);
        String caseId = registered.getString("caseId");

        assertThat(search(Map.of("phone", phone))).containsExactly(caseId);
        assertThat(search(Map.of("phone", "+86 " + phone.substring(0, 3) + "-" + phone.substring(3))))
                .containsExactly(caseId);
        assertThat(search(Map.of("phone", phone, "name", "欧阳明月"))).containsExactly(caseId);
        assertThat(search(Map.of("phone", phone, "name", "欧阳"))).isEmpty();
        assertThat(search(Map.of("caseNo", registered.getString("caseNo")))).containsExactly(caseId);
        assertThat(search(Map.of("sourceNo", registered.getString("sourceNo")))).containsExactly(caseId);
        Api.as(Desk.AGENT)
                .body(Map.of())
                .post(SEARCHES)
                .then()
                .statusCode(422)
                .body("code", equalTo("search-criterion-missing"));
    }

    @Test
    void an_analyst_reads_demands_without_their_reporters_and_searches_none() {
        JsonPath registered = Desk.registered();
        String analyst = Tokens.of(Role.ANALYST);

        Api.as(analyst)
                .get(Desk.DEMANDS + "/" + registered.getString("caseId"))
                .then()
                .statusCode(200)
                .body("reporter", nullValue());
        Api.as(analyst)
                .queryParam("limit", 1)
                .get(Desk.DEMANDS)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].reporter", nullValue());
        Api.as(analyst)
                .body(Map.of("phone", "13800138000"))
                .post(SEARCHES)
                .then()
                .statusCode(403);
    }

    @Test
    void who_has_no_part_in_intake_reads_nothing() {
        String url = Desk.DEMANDS + "/" + Desk.registered().getString("caseId");
        Api.anonymous().get(url).then().statusCode(401);
        Api.as(Tokens.handler("HS-GS")).get(url).then().statusCode(403);
        Api.as(Tokens.handler("HS-GS")).get(Desk.DEMANDS).then().statusCode(403);
        Api.as(Desk.SOURCE).get(url).then().statusCode(403);
        Api.as(Desk.AGENT)
                .get(Desk.DEMANDS + "/" + CaseId.next())
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
        Api.as(Desk.AGENT).get(Desk.DEMANDS + "/not-an-id").then().statusCode(404);
    }

    private static JsonPath list(Map<String, ?> parameters) {
        return Api.as(Desk.AGENT)
                .queryParams(parameters)
                .get(Desk.DEMANDS)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> search(Map<String, ?> criteria) {
        return Api.as(Desk.AGENT)
                .body(criteria)
                .post(SEARCHES)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.caseId", String.class);
    }
}
