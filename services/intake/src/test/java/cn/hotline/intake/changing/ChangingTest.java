package cn.hotline.intake.changing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.hotline.events.DemandChanged;
import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.Urgency;
import cn.hotline.intake.Desk;
import cn.hotline.kernel.Role;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ChangingTest {
    private static final String DISPATCHER = Tokens.of(Role.DISPATCHER);

    @BeforeEach
    void open() {
        Desk.open();
    }

    @Test
    void a_change_states_every_element_as_it_is_from_now_on() {
        JsonPath demand = Desk.filed();
        Map<String, Object> change = Map.of(
                "type",
                "HELP",
                "urgency",
                "CRITICAL",
                "category",
                "0103",
                "tags",
                List.of("营商环境"),
                "reason",
                "张小丽补充说明");

        Desk.act(DISPATCHER, demand, "changes", change)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("status", equalTo("FILED"))
                .body("type", equalTo("HELP"))
                .body("urgency", equalTo("CRITICAL"))
                .body("categoryName", equalTo("物业管理"))
                .body("tags", equalTo(List.of("BUSINESS_ENVIRONMENT")))
                .body("place.street", equalTo("HS-GS"))
                .body("changeReason", nullValue());
        DemandChanged told = EventLog.shared().await(Desk.id(demand), DemandChanged.class);
        assertThat(told.type()).isEqualTo(DemandType.HELP);
        assertThat(told.urgency()).isEqualTo(Urgency.CRITICAL);
        assertThat(told.category().value()).isEqualTo("0103");
        assertThat(told.place().community().value()).isEqualTo("HS-GS-01");
        assertThat(told.tags()).containsExactly("BUSINESS_ENVIRONMENT");
        assertThat(told.reason()).isEqualTo("[诉求人]补充说明");
    }

    @Test
    void every_change_stays_on_record_with_what_was_before() {
        JsonPath filed = Desk.act(Desk.registered(), "filings", Map.of("type", "HELP", "reason", "立案更正"))
                .jsonPath();
        Desk.act(filed, "changes", Map.of("place", Desk.place("HS-GS", null, "13800138000 门口"), "reason", "地点有误"))
                .then()
                .statusCode(200);

        Api.as(DISPATCHER)
                .get(Desk.DEMANDS + "/" + filed.getString("caseId") + "/changes")
                .then()
                .statusCode(200)
                .body("size()", equalTo(2))
                .body("[0].before.place.address", equalTo("雄楚大道 268 号"))
                .body("[0].before.place.community", equalTo("HS-GS-01"))
                .body("[0].after.place.address", equalTo("[电话] 门口"))
                .body("[0].after.place.community", nullValue())
                .body("[0].changedByName", equalTo("测试受理员"))
                .body("[0].reason", equalTo("地点有误"))
                .body("[1].before.type", equalTo("COMPLAINT"))
                .body("[1].after.type", equalTo("HELP"))
                .body("[1].after.tags", equalTo(List.of("LIVELIHOOD")));
    }

    @Test
    void wrong_changes_are_refused_and_leave_no_trace() {
        JsonPath demand = Desk.registered();
        refused(demand, Map.of("reason", "无变化"), 422, "nothing-changed");
        refused(demand, Map.of("type", "COMPLAINT", "reason", "无变化"), 422, "nothing-changed");
        refused(demand, Map.of("type", "HELP"), 400, "invalid-request");
        refused(demand, Map.of("type", "GOSSIP", "reason", "更正"), 400, "malformed-json");
        refused(demand, Map.of("category", "09", "reason", "更正"), 422, "unknown-category");
        refused(demand, Map.of("tags", List.of("随手写的"), "reason", "更正"), 422, "unknown-tag");
        refused(demand, Map.of("place", Map.of(), "reason", "更正"), 422, "where-missing");
        refused(demand, Map.of("place", Desk.place("HS-XX", null, null), "reason", "更正"), 422, "unknown-street");

        String url = Desk.DEMANDS + "/" + demand.getString("caseId") + "/changes";
        Map<String, String> change = Map.of("type", "HELP", "reason", "更正");
        Api.as(Desk.AGENT).body(change).post(url).then().statusCode(428);
        Api.as(Desk.AGENT)
                .header("If-Match", "\"7\"")
                .body(change)
                .post(url)
                .then()
                .statusCode(412);
        Desk.act(Tokens.handler("HS-GS"), demand, "changes", change).then().statusCode(403);
        Desk.act(Desk.SOURCE, demand, "changes", change).then().statusCode(403);
        Api.anonymous().body(change).post(url).then().statusCode(401);
        Api.as(Tokens.handler("HS-GS")).get(url).then().statusCode(403);

        assertThat(Desk.read(demand).<Map<String, Object>>get()).isEqualTo(Desk.kept(demand));
        Api.as(Desk.AGENT).get(url).then().statusCode(200).body("size()", equalTo(0));
    }

    @Test
    void a_case_that_ended_or_was_merged_is_not_changed_any_more() {
        JsonPath lead = Desk.filed();
        JsonPath merged = Desk.act(Desk.registered(), "mergings", Map.of("leadCaseId", lead.getString("caseId")))
                .jsonPath();
        JsonPath answered =
                Desk.act(Desk.registered(), "answers", Map.of("answer", "已答复")).jsonPath();
        for (JsonPath demand : List.of(merged, answered)) {
            refused(demand, Map.of("type", "HELP", "reason", "更正"), 409, "demand-status-conflict");
        }
    }

    private static ValidatableResponse refused(JsonPath demand, Map<String, ?> change, int status, String code) {
        return Desk.act(demand, "changes", change).then().statusCode(status).body("code", equalTo(code));
    }
}
