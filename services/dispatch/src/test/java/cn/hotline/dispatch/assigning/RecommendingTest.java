package cn.hotline.dispatch.assigning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.hotline.dispatch.CaseStory;
import cn.hotline.dispatch.Desk;
import cn.hotline.events.ReturnGranted;
import cn.hotline.events.code.DispatchCause;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What goes by itself is what the catalogue lets go and is sure enough of. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class RecommendingTest {
    @Inject
    AutoDispatchPolicy policy;

    @Inject
    AgroalDataSource database;

    @Test
    void a_line_is_the_surer_the_deeper_its_category_and_half_as_sure_when_ambiguous() {
        assertThat(List.of(
                        CatalogueRecommender.confidence(1, false),
                        CatalogueRecommender.confidence(2, false),
                        CatalogueRecommender.confidence(3, false)))
                .extracting(Object::toString)
                .containsExactly("0.75", "0.85", "0.95");
        assertThat(List.of(
                        CatalogueRecommender.confidence(1, true),
                        CatalogueRecommender.confidence(2, true),
                        CatalogueRecommender.confidence(3, true)))
                .extracting(Object::toString)
                .containsExactly("0.38", "0.43", "0.48");
    }

    @Test
    void two_units_for_the_same_category_leave_the_case_to_the_dispatcher() {
        line("9501", "HS-GA", "2020-01-01", List.of());
        line("9501", "HS-MZ", "2021-01-01", List.of("HS-CG"));

        Map<?, ?> proposal = (Map<?, ?>)
                Desk.awaitWaiting(CaseStory.toBeDispatched("950101")).get("proposal");

        assertThat(proposal.get("unit")).isEqualTo("HS-MZ");
        assertThat(proposal.get("confidence")).isEqualTo(0.43f);
        assertThat(proposal.get("coHandlers")).isEqualTo(List.of("HS-CG"));
        assertThat(proposal.get("reason").toString()).contains("须判定");
    }

    @Test
    void the_threshold_of_the_longest_category_rules_from_its_day_on() throws SQLException {
        line("9502", "HS-GA", "2020-01-01", List.of());
        assertThat(CaseStory.toBeDispatched("9502").dispatch(1).unit().value()).isEqualTo("HS-GA");

        threshold("95", "2020-01-01", "0.00");
        threshold("9502", "2020-01-01", "0.86");
        threshold("9502", "2099-01-01", "0.00");
        assertThat(Desk.awaitWaiting(CaseStory.toBeDispatched("950201"))).containsKey("proposal");

        threshold("9502", "2020-01-02", "0.85");
        assertThat(CaseStory.toBeDispatched("950201").dispatch(1).unit().value())
                .isEqualTo("HS-GA");
    }

    @Test
    void who_follows_the_returning_units_suggestion_judges_himself() {
        CaseStory story = CaseStory.withLabourBureau();
        Desk.giveBack(Desk.LABOUR, story.order(1), 0, "HS-MZ");
        Desk.rule(Desk.DISPATCHER, (String) Desk.pendingReturn(story).get("id"), 0, "GRANT");
        EventLog.shared().await(story.id, ReturnGranted.class);
        story.asks(1, DispatchCause.RETURNED, "HS-RS");

        Map<?, ?> proposal = (Map<?, ?>) Desk.awaitWaiting(story).get("proposal");
        assertThat(proposal.get("source")).isEqualTo("RETURNING_UNIT");
        assertThat(proposal.get("confidence")).isEqualTo(0.9f);
        Desk.dispatch(Desk.DISPATCHER, story, null)
                .then()
                .statusCode(201)
                .body("unit", equalTo("HS-MZ"), "basis", equalTo("HAND"), "basisText", equalTo("退单单位建议"));
    }

    private void threshold(String category, String from, String value) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement insert = connection.createStatement()) {
            insert.execute(
                    "insert into auto_dispatch_policy values ('" + category + "', '" + from + "', " + value + ")");
        }
        policy.forget();
    }

    private static void line(String category, String unit, String from, List<String> coHandlers) {
        for (String each : List.of("95", category)) {
            Api.as(Desk.ADMIN).body(Map.of("code", each, "name", "测试" + each)).post("/api/v1/categories");
        }
        Map<String, Object> body = new HashMap<>(
                Map.of("category", category, "unit", unit, "auto", true, "basis", "测试依据", "validFrom", from));
        body.put("coHandlers", coHandlers);
        Api.as(Desk.ADMIN).body(body).post("/api/v1/catalogue-entries").then().statusCode(201);
    }
}
