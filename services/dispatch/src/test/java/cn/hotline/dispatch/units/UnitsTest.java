package cn.hotline.dispatch.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import cn.hotline.dispatch.Desk;
import cn.hotline.events.UnitChanged;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Poll;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class UnitsTest {
    @Test
    void everyone_reads_the_units_with_their_paths() {
        Api.as(Desk.LABOUR)
                .get("/api/v1/units")
                .then()
                .statusCode(200)
                .body("find { it.code == 'HS-JD01-SQ01' }.path", equalTo(List.of("HS-JD01-SQ01", "HS-JD01")))
                .body("find { it.code == 'HS-CG' }.kind", equalTo("DEPARTMENT"));
        Api.anonymous().get("/api/v1/units").then().statusCode(401);
    }

    @Test
    void a_unit_moves_with_those_below_it_and_the_others_are_told() {
        add("T-A", null).then().statusCode(201).header("ETag", notNullValue());
        add("T-B", "T-A").then().statusCode(201).body("path", equalTo(List.of("T-B", "T-A")));
        add("T-C", null).then().statusCode(201);

        change("T-A", 0, "T-C").then().statusCode(200).body("version", equalTo(1));

        Poll.until(() -> told("T-B") == 2 && told("T-A") == 2);
        Api.as(Desk.ADMIN)
                .get("/api/v1/units")
                .then()
                .body("find { it.code == 'T-B' }.path", equalTo(List.of("T-B", "T-A", "T-C")));
        change("T-C", 0, "T-B").then().statusCode(422).body("code", equalTo("unit-cycle"));
    }

    @Test
    void a_wrong_change_of_the_directory_is_refused() {
        add("HS-CG", null).then().statusCode(409).body("code", equalTo("unit-exists"));
        add("T-X", "T-NONE").then().statusCode(422).body("code", equalTo("unknown-unit"));
        add("t x", null).then().statusCode(400).body("code", equalTo("invalid-request"));
        change("HS-CG", 9, null).then().statusCode(412);
        change("T-NONE", 0, null).then().statusCode(404);
        Api.as(Desk.DISPATCHER)
                .body(body("T-Y", null))
                .post("/api/v1/units")
                .then()
                .statusCode(403);
        Api.as(Desk.ADMIN)
                .body(Map.of("name", "x", "kind", "STREET", "active", true))
                .put("/api/v1/units/HS-CG")
                .then()
                .statusCode(428);

        assertThat(told("T-X") + told("T-Y")).isZero();
    }

    @Test
    void a_superior_stands_no_lower_and_somebody_answers_the_telephone() {
        Map<String, Object> district = new HashMap<>(Map.of("code", "T-Q", "name", "某区", "kind", "DISTRICT"));
        district.put("dutyPhone", "027-87000001");
        Api.as(Desk.ADMIN)
                .body(district)
                .post("/api/v1/units")
                .then()
                .statusCode(201)
                .body("level", equalTo(1), "dutyPhone", equalTo("027-87000001"));
        add("T-S", "T-Q").then().statusCode(201).body("level", equalTo(2));
        Map<String, Object> above = new HashMap<>(Map.of("code", "T-R", "name", "某区", "kind", "DISTRICT"));
        above.put("parent", "T-S");

        Api.as(Desk.ADMIN)
                .body(above)
                .post("/api/v1/units")
                .then()
                .statusCode(422)
                .body("code", equalTo("unit-level"));
        district.put("dutyPhone", "call me");
        Api.as(Desk.ADMIN).body(district).post("/api/v1/units").then().statusCode(400);
    }

    @Test
    void the_administrator_says_who_works_at_a_unit() {
        Map<String, Object> liaison = Map.of("name", "李娜", "post", "LIAISON", "phone", "027-87000002");
        member(Desk.ADMIN, "li.na", null, liaison).then().statusCode(200).header("ETag", "\"0\"");
        member(Desk.ADMIN, "li.na", null, liaison).then().statusCode(428);
        member(Desk.ADMIN, "li.na", 0, Map.of("name", "李娜", "post", "LEADER"))
                .then()
                .statusCode(200)
                .body("post", equalTo("LEADER"), "version", equalTo(1));
        member(Desk.ADMIN, "li.na", 0, liaison).then().statusCode(412);
        member(Desk.LABOUR, "x", null, liaison).then().statusCode(403);
        member(Desk.ADMIN, "x", null, Map.of("name", "x", "post", "KING"))
                .then()
                .statusCode(400);

        Api.as(Desk.LABOUR).get("/api/v1/units/HS-RS/members").then().body("account", equalTo(List.of("li.na")));
        Api.as(Desk.CITY)
                .get("/api/v1/units/HS-RS/members")
                .then()
                .statusCode(403)
                .body("code", equalTo("other-unit"));
        Api.as(Desk.ADMIN)
                .header("If-Match", "\"1\"")
                .delete("/api/v1/units/HS-RS/members/li.na")
                .then()
                .statusCode(204);
        Api.as(Desk.LABOUR).get("/api/v1/units/HS-RS/members").then().body("", equalTo(List.of()));
        Api.as(Desk.ADMIN).get("/api/v1/units/T-NONE/members").then().statusCode(404);
    }

    private static io.restassured.response.Response member(
            String token, String account, Integer version, Map<String, Object> body) {
        var request = Api.as(token).body(body);
        return (version == null ? request : request.header("If-Match", Desk.tag(version)))
                .put("/api/v1/units/HS-RS/members/" + account);
    }

    private static long told(String code) {
        return EventLog.shared().ofType(UnitChanged.class).stream()
                .filter(each -> each.data().code().value().equals(code))
                .count();
    }

    private static io.restassured.response.Response add(String code, String parent) {
        return Api.as(Desk.ADMIN).body(body(code, parent)).post("/api/v1/units");
    }

    private static io.restassured.response.Response change(String code, int version, String parent) {
        Map<String, Object> body = new HashMap<>(Map.of("name", "改名", "kind", "STREET", "active", true));
        body.put("parent", parent);
        return Api.as(Desk.ADMIN)
                .header("If-Match", Desk.tag(version))
                .body(body)
                .put("/api/v1/units/" + code);
    }

    private static Map<String, Object> body(String code, String parent) {
        Map<String, Object> body = new HashMap<>(Map.of("code", code, "name", "测试单位", "kind", "STREET"));
        body.put("parent", parent);
        return body;
    }
}
