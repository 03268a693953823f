package cn.hotline.intake.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.hotline.events.CaseArchived;
import cn.hotline.events.CaseUnmerged;
import cn.hotline.events.code.CaseOutcome;
import cn.hotline.intake.Desk;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class UnmergingTest {
    private static final Map<String, String> REASON = Map.of("reason", "张小丽反映的不是同一处");

    @BeforeEach
    void open() {
        Desk.open();
    }

    @Test
    void a_merged_case_is_taken_out_and_is_a_filed_case_of_its_own() {
        JsonPath lead = Desk.filed();
        JsonPath merged = merged(lead);

        Desk.act(merged, "unmergings", REASON)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("status", equalTo("FILED"))
                .body("lead", nullValue())
                .body("unmergingReason", equalTo("[诉求人]反映的不是同一处"));
        CaseUnmerged told = EventLog.shared().await(Desk.id(merged), CaseUnmerged.class);
        assertThat(told.leadCaseId()).isEqualTo(Desk.id(lead));
        assertThat(told.leadCaseNo()).isEqualTo(Desk.no(lead));
        assertThat(told.reason()).isEqualTo("[诉求人]反映的不是同一处");
    }

    @Test
    void it_can_be_merged_again_and_the_former_lead_too() {
        JsonPath lead = Desk.filed();
        JsonPath free = Desk.act(merged(lead), "unmergings", REASON).jsonPath();

        Desk.act(Desk.read(lead), "mergings", Map.of("leadCaseId", free.getString("caseId")))
                .then()
                .statusCode(200)
                .body("lead.caseNo", equalTo(free.getString("caseNo")));
    }

    @Test
    void not_after_the_lead_case_has_ended() {
        JsonPath lead = Desk.filed();
        JsonPath merged = merged(lead);
        EventLog.shared().publish(new CaseArchived(Desk.id(lead), Desk.no(lead), CaseOutcome.CLOSED));
        Desk.awaitStatus(lead, "ARCHIVED");

        Desk.act(merged, "unmergings", REASON)
                .then()
                .statusCode(409)
                .body("code", equalTo("unmerging-too-late"))
                .body("detail", equalTo("主案 " + lead.getString("caseNo") + " 已结束，不能再解除并案"));
        JsonPath now = Desk.read(merged);
        assertThat(now.getString("status")).isEqualTo("MERGED");
        assertThat(now.getString("lead.caseNo")).isEqualTo(lead.getString("caseNo"));
        assertThat(EventLog.shared().of(Desk.id(merged), CaseUnmerged.class)).isEmpty();
    }

    @Test
    void of_two_agents_at_once_one_takes_it_out() {
        JsonPath merged = merged(Desk.filed());
        var answers = List.of(
                        CompletableFuture.supplyAsync(() -> Desk.act(merged, "unmergings", REASON)),
                        CompletableFuture.supplyAsync(() -> Desk.act(merged, "unmergings", REASON)))
                .stream()
                .map(CompletableFuture::join)
                .map(answer -> answer.statusCode())
                .toList();
        assertThat(answers).containsExactlyInAnyOrder(200, 412);
    }

    private static JsonPath merged(JsonPath lead) {
        return Desk.act(Desk.registered(), "mergings", Map.of("leadCaseId", lead.getString("caseId")))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
