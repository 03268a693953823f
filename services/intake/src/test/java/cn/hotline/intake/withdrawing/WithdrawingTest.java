package cn.hotline.intake.withdrawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.hotline.events.CaseWithdrawn;
import cn.hotline.intake.Desk;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class WithdrawingTest {
    private static final Map<String, String> REASON = Map.of("reason", "张小丽说已解决");

    @BeforeEach
    void open() {
        Desk.open();
    }

    @Test
    void a_citizen_withdraws_a_registered_a_filed_and_a_merged_demand() {
        JsonPath lead = Desk.filed();
        JsonPath merged = Desk.act(Desk.registered(), "mergings", Map.of("leadCaseId", lead.getString("caseId")))
                .jsonPath();
        for (JsonPath demand : new JsonPath[] {Desk.registered(), Desk.filed(), merged}) {
            Desk.act(demand, "withdrawals", REASON)
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("WITHDRAWN"))
                    .body("version", equalTo(demand.getInt("version") + 1))
                    .body("withdrawalReason", equalTo("[诉求人]说已解决"));
            CaseWithdrawn told = EventLog.shared().await(Desk.id(demand), CaseWithdrawn.class);
            assertThat(told.reason()).isEqualTo("[诉求人]说已解决");
        }
    }

    @Test
    void a_source_withdraws_what_it_sent_and_nothing_else() {
        Map<String, Object> demand = Desk.demandWith("channel", "CITY_BOARD");
        demand.put("sourceNo", Desk.newSourceNo());
        JsonPath sent = Api.as(Desk.SOURCE).body(demand).post(Desk.DEMANDS).jsonPath();
        String stranger = Tokens.of("other.platform", "他平台", Set.of("source"), null);

        Desk.act(stranger, sent, "withdrawals", REASON).then().statusCode(403).body("code", equalTo("other-source"));
        Desk.act(Desk.SOURCE, Desk.registered(), "withdrawals", REASON).then().statusCode(403);
        assertThat(Desk.read(sent).getString("status")).isEqualTo("REGISTERED");
        Desk.act(Desk.SOURCE, sent, "withdrawals", REASON).then().statusCode(200);
    }
}
