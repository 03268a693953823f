package cn.hotline.intake.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.hotline.events.CaseFiled;
import cn.hotline.events.DemandAnswered;
import cn.hotline.events.DemandRefused;
import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.NonAcceptanceReason;
import cn.hotline.events.code.Urgency;
import cn.hotline.intake.Desk;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ScreeningTest {
    @BeforeEach
    void open() {
        Desk.open();
    }

    @Test
    void an_answer_on_the_line_ends_the_demand() {
        JsonPath demand = Desk.registered();

        Desk.act(demand, "answers", Map.of("answer", "张小丽您好，请拨 13800138000。", "knowledgeRef", "KB-1"))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("status", equalTo("ANSWERED"))
                .body("version", equalTo(1))
                .body("answer.answer", equalTo("[诉求人]您好，请拨 [电话]。"))
                .body("answer.knowledgeRef", equalTo("KB-1"));
        DemandAnswered told = EventLog.shared().await(Desk.id(demand), DemandAnswered.class);
        assertThat(told.answer()).isEqualTo("[诉求人]您好，请拨 [电话]。");
    }

    @Test
    void a_refusal_names_its_reason_and_the_legal_path() {
        JsonPath demand = Desk.registered();

        Desk.act(demand, "refusals", Map.of("reason", "IN_LEGAL_PROCEDURE", "legalPath", "向法院提出"))
                .then()
                .statusCode(200)
                .body("status", equalTo("REFUSED"))
                .body("refusal.reason", equalTo("IN_LEGAL_PROCEDURE"))
                .body("refusal.legalPath", equalTo("向法院提出"));
        DemandRefused told = EventLog.shared().await(Desk.id(demand), DemandRefused.class);
        assertThat(told.reason()).isEqualTo(NonAcceptanceReason.IN_LEGAL_PROCEDURE);
    }

    @Test
    void a_filed_case_tells_units_and_clocks_what_they_need() {
        JsonPath demand = Desk.act(
                        Desk.registered(Desk.demandWith("reporter", Map.of("phone", Desk.newPhone()))),
                        "filings",
                        Map.of())
                .jsonPath();

        CaseFiled told = EventLog.shared().await(Desk.id(demand), CaseFiled.class);
        assertThat(told.type()).isEqualTo(DemandType.COMPLAINT);
        assertThat(told.urgency()).isEqualTo(Urgency.NORMAL);
        assertThat(told.place().street().value()).isEqualTo("HS-GS");
        assertThat(told.registeredAt()).isEqualTo(demand.getString("registeredAt"));
        assertThat(EventLog.shared().typesOf(Desk.id(demand)))
                .containsExactly("intake.demand-registered", "intake.case-filed");
    }

    @Test
    void filing_can_put_things_right_with_a_reason() {
        JsonPath demand = Desk.registered();
        Map<String, Object> correction = Map.of(
                "type", "HELP", "urgency", "URGENT", "category", "0103", "tags", List.of("营商环境"), "reason", "核实后更正");

        Desk.act(demand, "filings", correction)
                .then()
                .statusCode(200)
                .body("status", equalTo("FILED"))
                .body("type", equalTo("HELP"))
                .body("urgency", equalTo("URGENT"))
                .body("categoryName", equalTo("物业管理"))
                .body("tags", equalTo(List.of("BUSINESS_ENVIRONMENT")))
                .body("changeReason", equalTo("核实后更正"));
        CaseFiled told = EventLog.shared().await(Desk.id(demand), CaseFiled.class);
        assertThat(told.category().value()).isEqualTo("0103");
        assertThat(told.tags()).containsExactly("BUSINESS_ENVIRONMENT");
    }

    @Test
    void a_correction_without_a_reason_or_with_an_unknown_category_is_refused() {
        JsonPath demand = Desk.registered();
        Desk.act(demand, "filings", Map.of("type", "HELP"))
                .then()
                .statusCode(422)
                .body("code", equalTo("change-reason-required"));
        Desk.act(demand, "filings", Map.of("category", "09", "reason", "更正"))
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown-category"));
        assertThat(Desk.read(demand).getString("status")).isEqualTo("REGISTERED");
    }
}
