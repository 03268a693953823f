package cn.hotline.intake.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.hotline.events.CaseMerged;
import cn.hotline.intake.Desk;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class MergingTest {
    @BeforeEach
    void open() {
        Desk.open();
    }

    @Test
    void a_demand_joins_a_lead_case_and_shows_it() {
        JsonPath lead = Desk.filed();
        JsonPath demand = Desk.registered();

        merge(demand, lead)
                .then()
                .statusCode(200)
                .body("status", equalTo("MERGED"))
                .body("lead.caseId", equalTo(lead.getString("caseId")))
                .body("lead.caseNo", equalTo(lead.getString("caseNo")));
        CaseMerged told = EventLog.shared().await(Desk.id(demand), CaseMerged.class);
        assertThat(told.leadCaseId()).isEqualTo(Desk.id(lead));
        assertThat(told.leadCaseNo()).isEqualTo(Desk.no(lead));
    }

    @Test
    void a_lead_must_be_another_living_case_that_is_not_merged_itself() {
        JsonPath lead = Desk.filed();
        JsonPath follower = Desk.registered();
        merge(follower, lead).then().statusCode(200);
        JsonPath answered =
                Desk.act(Desk.registered(), "answers", Map.of("answer", "已答复")).jsonPath();
        JsonPath demand = Desk.registered();

        refused(merge(demand, demand), 422, "lead-is-self");
        refused(Desk.act(demand, "mergings", Map.of("leadCaseId", CaseId.next().toString())), 422, "lead-not-found");
        refused(merge(demand, follower), 409, "lead-is-merged");
        refused(merge(demand, answered), 409, "lead-has-ended");
        refused(merge(lead, demand), 409, "case-has-followers");
        assertThat(Desk.read(demand).getString("status")).isEqualTo("REGISTERED");
        assertThat(Desk.read(lead).getString("status")).isEqualTo("FILED");
    }

    @Test
    void of_two_cases_merged_into_each_other_at_once_one_stays() {
        for (int round = 0; round < 5; round++) {
            JsonPath one = Desk.registered();
            JsonPath other = Desk.registered();
            var answers = List.of(
                            CompletableFuture.supplyAsync(() -> merge(one, other)),
                            CompletableFuture.supplyAsync(() -> merge(other, one)))
                    .stream()
                    .map(CompletableFuture::join)
                    .map(Response::statusCode)
                    .toList();
            assertThat(answers).containsExactlyInAnyOrder(200, 409);
        }
    }

    private static Response merge(JsonPath demand, JsonPath lead) {
        return Desk.act(demand, "mergings", Map.of("leadCaseId", lead.getString("caseId")));
    }

    private static void refused(Response answer, int status, String code) {
        answer.then().statusCode(status).body("code", equalTo(code));
    }
}
