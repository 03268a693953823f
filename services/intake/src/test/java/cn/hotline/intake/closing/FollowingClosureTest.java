package cn.hotline.intake.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.hotline.events.CallbackRequested;
import cn.hotline.events.CaseArchived;
import cn.hotline.events.CaseClosed;
import cn.hotline.events.CaseReopened;
import cn.hotline.events.code.CaseOutcome;
import cn.hotline.events.code.CaseResult;
import cn.hotline.intake.Desk;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.WorkOrderId;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class FollowingClosureTest {
    private final EventLog log = EventLog.shared();

    @BeforeEach
    void open() {
        Desk.open();
    }

    @Test
    void after_closing_no_withdrawal_is_possible() {
        JsonPath demand = Desk.filed();
        log.publish(closed(demand, 1));

        JsonPath now = Desk.awaitStatus(demand, "CLOSED");
        Desk.act(now, "withdrawals", Map.of("reason", "不办了"))
                .then()
                .statusCode(409)
                .body("code", equalTo("demand-status-conflict"));
    }

    @Test
    void a_merged_demand_is_closed_once_it_is_called_back() {
        JsonPath lead = Desk.filed();
        JsonPath merged = Desk.act(
                        Desk.filed(),
                        "mergings",
                        Map.of("leadCaseId", Desk.id(lead).toString()))
                .jsonPath();
        log.publish(new CallbackRequested(Desk.id(merged), Desk.no(merged), 1, new UnitCode("HS-GS")));

        JsonPath now = Desk.awaitStatus(merged, "CLOSED");
        Desk.act(now, "withdrawals", Map.of("reason", "不办了"))
                .then()
                .statusCode(409)
                .body("code", equalTo("demand-status-conflict"));
    }

    @Test
    void a_redo_closes_again_and_a_repeated_delivery_changes_nothing() {
        JsonPath demand = Desk.filed();
        var first = EventLog.envelope(closed(demand, 1));
        log.publish(first);
        log.publish(first);
        log.publish(closed(demand, 2));
        log.publish(new CaseArchived(Desk.id(demand), Desk.no(demand), CaseOutcome.CLOSED));

        JsonPath now = Desk.awaitStatus(demand, "ARCHIVED");
        assertThat(now.getString("outcome")).isEqualTo("CLOSED");
        assertThat(now.getInt("version")).isEqualTo(demand.getInt("version") + 2);
    }

    @Test
    void a_withdrawal_that_came_too_late_gives_way_to_the_closure() {
        JsonPath demand = Desk.filed();
        Desk.act(demand, "withdrawals", Map.of("reason", "不办了")).then().statusCode(200);
        log.publish(closed(demand, 1));
        log.publish(new CaseArchived(Desk.id(demand), Desk.no(demand), CaseOutcome.CLOSED));

        JsonPath now = Desk.awaitStatus(demand, "ARCHIVED");
        assertThat(now.getString("outcome")).isEqualTo("CLOSED");
        assertThat(now.getString("withdrawalReason")).isEqualTo("不办了");
    }

    @Test
    void a_case_intake_never_heard_of_and_an_archived_one_are_left_alone() {
        log.publish(new CaseArchived(CaseId.next(), new CaseNo("HS20200101-000001"), CaseOutcome.CLOSED));
        JsonPath demand =
                Desk.act(Desk.registered(), "answers", Map.of("answer", "已答复")).jsonPath();
        log.publish(new CaseArchived(Desk.id(demand), Desk.no(demand), CaseOutcome.ANSWERED));
        Desk.awaitStatus(demand, "ARCHIVED");
        log.publish(new CaseArchived(Desk.id(demand), Desk.no(demand), CaseOutcome.CLOSED));
        log.publish(closed(demand, 1));

        JsonPath later = Desk.filed();
        log.publish(closed(later, 1));
        Desk.awaitStatus(later, "CLOSED");
        assertThat(Desk.read(demand).getString("outcome")).isEqualTo("ANSWERED");
    }

    @Test
    void a_reopened_case_is_closed_only_and_archived_anew() {
        JsonPath demand = Desk.filed();
        log.publish(closed(demand, 1));
        log.publish(new CaseArchived(Desk.id(demand), Desk.no(demand), CaseOutcome.CLOSED));
        Desk.awaitStatus(demand, "ARCHIVED");

        var reopened = EventLog.envelope(new CaseReopened(Desk.id(demand), Desk.no(demand), 2, new UnitCode("HS-GS")));
        log.publish(reopened);
        log.publish(reopened);
        JsonPath now = Desk.awaitStatus(demand, "CLOSED");
        assertThat(now.getString("outcome")).isNull();
        Desk.act(now, "withdrawals", Map.of("reason", "不办了")).then().statusCode(409);

        log.publish(closed(demand, 2));
        log.publish(new CaseArchived(Desk.id(demand), Desk.no(demand), CaseOutcome.CLOSED));
        assertThat(Desk.awaitStatus(demand, "ARCHIVED").getString("outcome")).isEqualTo("CLOSED");
    }

    @Test
    void a_case_that_is_not_archived_is_not_reopened() {
        JsonPath demand = Desk.filed();
        log.publish(new CaseReopened(Desk.id(demand), Desk.no(demand), 2, new UnitCode("HS-GS")));
        JsonPath later = Desk.filed();
        log.publish(closed(later, 1));
        Desk.awaitStatus(later, "CLOSED");

        assertThat(Desk.read(demand).getString("status")).isEqualTo("FILED");
    }

    private static CaseClosed closed(JsonPath demand, int round) {
        return new CaseClosed(
                Desk.id(demand),
                Desk.no(demand),
                WorkOrderId.next(),
                new UnitCode("HS-GS"),
                round,
                CaseResult.SOLVED,
                Instant.parse("2026-11-20T06:00:00Z"));
    }
}
