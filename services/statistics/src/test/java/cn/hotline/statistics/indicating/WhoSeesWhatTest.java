package cn.hotline.statistics.indicating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;

import cn.hotline.events.UnitChanged;
import cn.hotline.events.code.DemandType;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.UnitCode;
import cn.hotline.statistics.story.HandWritten;
import cn.hotline.statistics.story.Story;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Poll;
import cn.hotline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A handler sees its own unit and what stands below it; the agent the overview; who has no business here, nothing. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class WhoSeesWhatTest {
    private static final Map<String, String> MARCH = Map.of(
            "from", "2026-03-01", "to", "2026-03-31", "channel", "SCOPE", "groupBy", "unit", "indicator", "signing");
    private static Story ours;
    private static Story theirs;

    @BeforeEach
    void one_case_of_a_station_below_us_and_one_of_another_unit() {
        if (ours == null) {
            ours = of("WD-1");
            theirs = of("XX");
            publish(new UnitChanged(
                    new UnitCode("WD-1"),
                    "卓刀泉站",
                    "DEPARTMENT",
                    new UnitCode("WD"),
                    List.of(new UnitCode("WD-1"), new UnitCode("WD")),
                    true));
            ours.log().forEach(EventLog.shared()::publish);
            theirs.log().forEach(EventLog.shared()::publish);
        }
        Poll.until(() -> Figures.counts(MARCH).size(), size -> size == 2);
        Poll.until(
                () -> Figures.values(Tokens.of(Role.ANALYST), MARCH).<String>getList("rows.group.name"),
                names -> names.contains("卓刀泉站"));
    }

    @Test
    void a_handler_gets_the_figures_of_its_own_units_only() {
        List<String> units = Figures.values(Tokens.handler("WD"), MARCH).getList("rows.group.code");
        assertThat(units).containsExactly("WD-1");
    }

    @Test
    void a_handler_cannot_ask_for_another_units_figures() {
        Api.as(Tokens.handler("WD"))
                .queryParams(MARCH)
                .queryParam("unit", "XX")
                .get("/api/v1/indicators/values")
                .then()
                .statusCode(403)
                .body("code", equalTo("other-unit"));
        Api.as(Tokens.handler("WD"))
                .queryParams(Map.of("from", "2026-03-01", "to", "2026-03-31", "unit", "-"))
                .get("/api/v1/indicators/signing/cases?part=denominator")
                .then()
                .statusCode(403)
                .body("code", equalTo("other-unit"));
    }

    @Test
    void a_handler_reads_the_facts_of_its_own_cases_only() {
        Api.as(Tokens.handler("WD-1"))
                .get("/api/v1/case-facts/" + ours.id())
                .then()
                .statusCode(200)
                .body("unit", equalTo("WD-1"))
                .body("status", equalTo("HANDLING"));
        Api.as(Tokens.handler("WD-1"))
                .get("/api/v1/case-facts/" + theirs.id())
                .then()
                .statusCode(403)
                .body("code", equalTo("other-unit"));
        Api.as(Tokens.handler("WD-1"))
                .get("/api/v1/case-facts?status=open")
                .then()
                .statusCode(200)
                .body("items.unit", everyItem(is("WD-1")));
    }

    @Test
    void the_list_of_facts_goes_on_where_the_page_before_ended() {
        String first = Api.as(Tokens.of(Role.REVIEWER))
                .get("/api/v1/case-facts?status=handling&limit=1")
                .then()
                .statusCode(200)
                .extract()
                .path("next");
        Api.as(Tokens.of(Role.REVIEWER))
                .queryParam("after", first)
                .get("/api/v1/case-facts?status=handling&limit=500")
                .then()
                .statusCode(200)
                .body("items.status", everyItem(is("HANDLING")))
                .body("items.caseId", org.hamcrest.Matchers.not(org.hamcrest.Matchers.hasItem(first)));
    }

    @Test
    void the_agent_sees_the_overview_and_nothing_else() {
        String agent = Tokens.of(Role.AGENT);
        Api.as(agent).get("/api/v1/overview").then().statusCode(200);
        Api.as(agent).get("/api/v1/indicators").then().statusCode(403).body("code", equalTo("forbidden"));
        Api.as(agent).get("/api/v1/case-facts").then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"indicators", "overview", "case-facts", "rollups/verification"})
    void a_source_platform_and_a_stranger_see_nothing(String what) {
        Api.as(Tokens.of(Role.SOURCE)).get("/api/v1/" + what).then().statusCode(403);
        Api.anonymous().get("/api/v1/" + what).then().statusCode(401).body("code", equalTo("unauthenticated"));
    }

    @Test
    void a_handler_without_a_unit_is_refused() {
        String unitless = Tokens.of("nobody", "无单位", java.util.Set.of(Role.HANDLER_ID), null);
        Api.as(unitless)
                .queryParams(MARCH)
                .get("/api/v1/indicators/values")
                .then()
                .statusCode(403);
        Api.as(unitless).get("/api/v1/overview").then().statusCode(403);
        Api.as(unitless).get("/api/v1/case-facts").then().statusCode(403);
    }

    private static Story of(String unit) {
        return Story.registered("SCOPE", "2026-03-02T09:00", DemandType.HELP, "0101")
                .filed(DemandType.HELP, "0101")
                .dispatched(unit, true, HandWritten.time("2026-03-09T17:30"))
                .signed(true);
    }

    private static void publish(UnitChanged unit) {
        EventLog.shared().publish(unit);
    }
}
