package cn.hotline.intake.reporters;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.hotline.events.ReturnGranted;
import cn.hotline.intake.Desk;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.ReturnRequestId;
import cn.hotline.kernel.id.WorkOrderId;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Poll;
import cn.hotline.testkit.Tokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ContactViewsTest {
    private static final String UNIT = Tokens.handler("HS-CG-01");
    private static final String SUPERIOR = Tokens.handler("HS-CG");
    private static final String STRANGER = Tokens.handler("HS-GS");

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void open() {
        Desk.open();
    }

    @Test
    void a_look_shows_the_contact_and_stays_on_record() {
        JsonPath demand = Desk.registered(Desk.demandWith("content", "请联系张小丽 13800138000"));

        look(Tokens.of(Role.SURVEYOR), demand, "CALLBACK")
                .then()
                .statusCode(201)
                .header("Cache-Control", equalTo("no-store"))
                .body("name", equalTo("张小丽"))
                .body("phone", equalTo("13800138000"))
                .body("content", equalTo("请联系张小丽 13800138000"))
                .body("place", equalTo("雄楚大道 268 号"));
        records(demand)
                .body("size()", equalTo(1))
                .body("[0].viewerName", equalTo("测试回访员"))
                .body("[0].purpose", equalTo("CALLBACK"))
                .body("[0].note", equalTo("约时间"))
                .body("[0].viewerUnit", nullValue());
    }

    @Test
    void the_handling_unit_and_its_superior_look_until_the_return_is_granted() {
        JsonPath demand = Desk.filed();
        refused(look(UNIT, demand, "HANDLING"), "other-unit");
        EventLog.shared().publish(Desk.dispatched(demand, 1, "HS-CG-01", "HS-CG"));
        Poll.until(() -> look(UNIT, demand, "HANDLING").statusCode() == 201);
        look(SUPERIOR, demand, "HANDLING").then().statusCode(201);
        refused(look(STRANGER, demand, "HANDLING"), "other-unit");

        EventLog.shared()
                .publish(new ReturnGranted(
                        Desk.id(demand),
                        Desk.no(demand),
                        ReturnRequestId.next(),
                        WorkOrderId.next(),
                        new UnitCode("HS-CG-01"),
                        "属地不符"));
        Poll.until(() -> look(UNIT, demand, "HANDLING").statusCode() == 403);
        EventLog.shared().publish(Desk.dispatched(demand, 1, "HS-GS"));
        Poll.until(() -> look(STRANGER, demand, "HANDLING").statusCode() == 201);
    }

    @Test
    void a_confidential_reporter_is_hidden_from_the_handling_unit() {
        JsonPath registered = Desk.registered(
                Desk.demandWith("reporter", Map.of("name", "张小丽", "phone", "13800138000", "confidential", true)));
        JsonPath demand = Desk.act(registered, "filings", Map.of()).jsonPath();
        EventLog.shared().publish(Desk.dispatched(demand, 1, "HS-CG-01"));

        Poll.until(() -> "reporter-confidential"
                .equals(look(UNIT, demand, "HANDLING").jsonPath().getString("code")));
        records(demand).body("size()", equalTo(0));
        look(Desk.AGENT, demand, "ACCEPTANCE").then().statusCode(201);
    }

    @Test
    void a_withdrawn_or_merged_case_is_closed_to_its_unit_also_when_an_older_order_arrives_late() {
        JsonPath lead = Desk.filed();
        JsonPath demand = Desk.filed();
        EventLog.shared().publish(Desk.dispatched(demand, 1, "HS-CG-01"));
        Poll.until(() -> look(UNIT, demand, "HANDLING").statusCode() == 201);
        Desk.act(demand, "mergings", Map.of("leadCaseId", lead.getString("caseId")));
        refused(look(UNIT, demand, "HANDLING"), "other-unit");

        EventLog.shared().publish(Desk.dispatched(demand, 1, "HS-CG-01"));
        EventLog.shared().publish(Desk.dispatched(demand, 2, "HS-GS"));
        Poll.until(() -> look(STRANGER, demand, "HANDLING").statusCode() == 201);
        refused(look(UNIT, demand, "HANDLING"), "other-unit");
    }

    @Test
    void wrong_looks_are_refused_and_leave_no_record() {
        JsonPath demand = Desk.registered();
        refused(look(Desk.AGENT, demand, "CALLBACK"), "purpose-not-allowed");
        refused(look(Tokens.of(Role.ANALYST), demand, "ACCEPTANCE"), "forbidden");
        String url = Desk.DEMANDS + "/" + demand.getString("caseId") + "/contact-views";
        Api.anonymous().body(Map.of("purpose", "ACCEPTANCE")).post(url).then().statusCode(401);
        Api.as(Desk.AGENT).body(Map.of()).post(url).then().statusCode(400).body("code", equalTo("invalid-request"));
        Api.as(Desk.AGENT).body(Map.of("purpose", "CURIOSITY")).post(url).then().statusCode(400);
        Api.as(Desk.AGENT).get(url).then().statusCode(403);
        Api.as(Desk.AGENT)
                .body(Map.of("purpose", "ACCEPTANCE"))
                .post(Desk.DEMANDS + "/" + CaseId.next() + "/contact-views")
                .then()
                .statusCode(404);
        records(demand).body("size()", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"update contact_view set note = 'x'", "delete from contact_view", "truncate contact_view"})
    void the_record_can_neither_be_changed_nor_erased(String sql) {
        look(Desk.AGENT, Desk.registered(), "ACCEPTANCE").then().statusCode(201);
        assertThatThrownBy(() -> {
                    try (var connection = database.getConnection();
                            var statement = connection.createStatement()) {
                        statement.execute(sql);
                    }
                })
                .hasMessageContaining("append-only");
    }

    private static Response look(String token, JsonPath demand, String purpose) {
        return Api.as(token)
                .body(Map.of("purpose", purpose, "note", "约时间"))
                .post(Desk.DEMANDS + "/" + demand.getString("caseId") + "/contact-views");
    }

    private static ValidatableResponse records(JsonPath demand) {
        return Api.as(Tokens.of(Role.SUPERVISOR))
                .get(Desk.DEMANDS + "/" + demand.getString("caseId") + "/contact-views")
                .then()
                .statusCode(200);
    }

    private static void refused(Response answer, String code) {
        answer.then().statusCode(403).body("code", equalTo(code));
    }
}
