package cn.hotline.intake.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.hotline.events.CaseArchived;
import cn.hotline.events.CaseClosed;
import cn.hotline.events.CaseUnmerged;
import cn.hotline.events.code.CaseOutcome;
import cn.hotline.events.code.CaseResult;
import cn.hotline.intake.Desk;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.WorkOrderId;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class UnmergingTest {
    private static final Map<String, String> WHY = Map.of("reason", "并非同一事项，来电人电话 13800138000");
    private JsonPath lead;

    @BeforeEach
    void open() {
        Desk.open();
        lead = Desk.filed();
    }

    @Test
    void a_case_merged_during_its_screening_is_screened_again() {
        JsonPath merged = merged(Desk.registered());

        Desk.act(merged, "unmergings", WHY)
                .then()
                .statusCode(200)
                .body("status", equalTo("REGISTERED"), "lead", nullValue());

        CaseUnmerged told = EventLog.shared().await(Desk.id(merged), CaseUnmerged.class);
        assertThat(told.filed()).isFalse();
        assertThat(told.leadCaseId()).isEqualTo(Desk.id(lead));
        assertThat(told.leadCaseNo()).isEqualTo(Desk.no(lead));
        assertThat(told.reason()).startsWith("并非同一事项").doesNotContain("13800138000");
        Desk.act(Desk.read(merged), "filings", Map.of()).then().statusCode(200);
    }

    @Test
    void a_case_merged_while_handled_is_handled_by_itself_and_may_be_merged_again() {
        JsonPath merged = merged(Desk.filed());

        JsonPath alone = Desk.act(merged, "unmergings", WHY)
                .then()
                .statusCode(200)
                .body("status", equalTo("FILED"))
                .extract()
                .jsonPath();

        assertThat(EventLog.shared().await(Desk.id(merged), CaseUnmerged.class).filed())
                .isTrue();
        merged(alone);
    }

    @Test
    void only_a_case_that_still_waits_for_its_lead_is_unmerged() {
        refused(Desk.act(Desk.filed(), "unmergings", WHY), 409, "demand-status-conflict");
        JsonPath merged = merged(Desk.registered());
        EventLog.shared()
                .publish(new CaseClosed(
                        Desk.id(lead),
                        Desk.no(lead),
                        WorkOrderId.next(),
                        new UnitCode("HS-CG"),
                        1,
                        CaseResult.SOLVED,
                        Instant.parse("2026-11-20T07:00:00Z")));
        Desk.awaitStatus(lead, "CLOSED");

        refused(Desk.act(merged, "unmergings", WHY), 409, "lead-ended-before");

        assertThat(Desk.read(merged).getString("status")).isEqualTo("MERGED");
        assertThat(EventLog.shared().of(Desk.id(merged), CaseUnmerged.class)).isEmpty();
    }

    @Test
    void an_unmerging_that_came_too_late_is_set_right_by_the_archiving() {
        JsonPath merged = merged(Desk.registered());
        Desk.act(merged, "unmergings", WHY).then().statusCode(200);

        EventLog.shared().publish(new CaseArchived(Desk.id(merged), Desk.no(merged), CaseOutcome.CLOSED));

        Desk.awaitStatus(merged, "ARCHIVED");
    }

    @Test
    void it_wants_an_agent_the_version_read_and_a_reason() {
        JsonPath merged = merged(Desk.registered());
        String path = Desk.DEMANDS + "/" + merged.getString("caseId") + "/unmergings";

        refused(Desk.act(merged, "unmergings", Map.of("reason", " ")), 400, "invalid-request");
        refused(Api.as(Desk.AGENT).body("{").post(path), 400, "malformed-json");
        refused(Api.as(Desk.AGENT).body(WHY).post(path), 428, "if-match-required");
        refused(Api.as(Desk.AGENT).header("If-Match", "\"0\"").body(WHY).post(path), 412, "changed-meanwhile");
        refused(Desk.act(Tokens.of(Role.DISPATCHER), merged, "unmergings", WHY), 403, "forbidden");
        Api.anonymous().body(WHY).post(path).then().statusCode(401);
        assertThat(Desk.read(merged).getString("status")).isEqualTo("MERGED");
    }

    private JsonPath merged(JsonPath demand) {
        return Desk.act(demand, "mergings", Map.of("leadCaseId", lead.getString("caseId")))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void refused(Response answer, int status, String code) {
        answer.then().statusCode(status).body("code", equalTo(code));
    }
}
