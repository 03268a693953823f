package cn.hotline.intake.delivering;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.events.CaseArchived;
import cn.hotline.events.code.CaseOutcome;
import cn.hotline.intake.Desk;
import cn.hotline.kernel.Role;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Poll;
import cn.hotline.testkit.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class OutcomesTest {
    @Inject
    EntityManager entities;

    private Platform platform;

    @BeforeEach
    void open() {
        platform = Platform.open();
    }

    @Test
    void a_platform_follows_its_demands_from_change_to_change() {
        JsonPath delivered = platform.deliver(Platform.demand("N1"), Platform.demand("N2"));
        JsonPath start = awaitChanges(null, 2);
        assertThat(start.getList("items.sourceNo")).containsExactly("N1", "N2");
        assertThat(start.getList("items.status")).containsOnly("REGISTERED");
        assertThat(start.getList("items.caseNo")).isEqualTo(delivered.getList("results.caseNo"));
        assertThat(start.getBoolean("more")).isFalse();

        JsonPath demand = Platform.read(delivered.getString("results[0].caseId"));
        Desk.act(demand, "filings", Map.of()).then().statusCode(200);
        JsonPath filed = awaitChanges(start.getString("next"), 1);
        assertThat(filed.getString("items[0].sourceNo")).isEqualTo("N1");
        assertThat(filed.getString("items[0].status")).isEqualTo("FILED");
        assertThat(filed.getString("items[0].outcome")).isNull();

        EventLog.shared().publish(new CaseArchived(Desk.id(demand), Desk.no(demand), CaseOutcome.CLOSED));
        JsonPath archived = awaitChanges(filed.getString("next"), 1);
        assertThat(archived.getString("items[0].status")).isEqualTo("ARCHIVED");
        assertThat(archived.getString("items[0].outcome")).isEqualTo("CLOSED");

        JsonPath nothing = platform.outcomes(archived.getString("next"));
        assertThat(nothing.getList("items")).isEmpty();
        assertThat(nothing.getString("next")).isEqualTo(archived.getString("next"));
    }

    @Test
    void pages_hold_every_demand_once_and_nobody_else_reads_them() {
        platform.deliver(Platform.demand("N1"), Platform.demand("N2"), Platform.demand("N3"));
        Platform.open().deliver(Platform.demand("N9"));
        awaitChanges(null, 3);
        List<String> seen = new ArrayList<>();
        String after = "";
        boolean more = true;
        while (more) {
            JsonPath page = Api.as(Tokens.of(Role.ADMIN))
                    .queryParam("channel", platform.channel)
                    .queryParam("after", after)
                    .queryParam("limit", 1)
                    .get(Platform.DELIVERIES + "/outcomes")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.sourceNo"));
            after = page.getString("next");
            more = page.getBoolean("more");
        }
        assertThat(seen).containsExactly("N1", "N2", "N3");
    }

    @Test
    void a_change_that_commits_late_is_not_missed() {
        JsonPath delivered = platform.deliver(Platform.demand("N1"), Platform.demand("N2"));
        String start = awaitChanges(null, 2).getString("next");
        String late = delivered.getString("results[0].caseId");
        JsonPath early = Platform.read(delivered.getString("results[1].caseId"));

        JsonPath meanwhile = QuarkusTransaction.requiringNew().call(() -> {
            entities.createNativeQuery("update demand set status = 'REFUSED' where case_id = cast(?1 as uuid)")
                    .setParameter(1, late)
                    .executeUpdate();
            Desk.act(early, "filings", Map.of()).then().statusCode(200);
            return platform.outcomes(start);
        });

        assertThat(meanwhile.getList("items"))
                .as("the later change waits for the earlier")
                .isEmpty();
        assertThat(awaitChanges(start, 2).getList("items.sourceNo")).containsExactly("N1", "N2");
    }

    @Test
    void no_personal_data_are_told() {
        platform.deliver(Platform.demand("N1"));
        String told = awaitChanges(null, 1).prettify();
        assertThat(told).doesNotContain("张").doesNotContain("138").doesNotContain("占道");
    }

    private JsonPath awaitChanges(String after, int count) {
        return Poll.until(
                () -> platform.outcomes(after), page -> page.getList("items").size() == count);
    }
}
