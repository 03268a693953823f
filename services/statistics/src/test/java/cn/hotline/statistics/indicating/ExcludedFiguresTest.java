package cn.hotline.statistics.indicating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import cn.hotline.events.CaseEvent;
import cn.hotline.events.Envelope;
import cn.hotline.events.ExclusionApproved;
import cn.hotline.events.code.CaseOutcome;
import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.Satisfaction;
import cn.hotline.events.code.Solved;
import cn.hotline.events.code.TaskKind;
import cn.hotline.events.code.UrgeKind;
import cn.hotline.kernel.Role;
import cn.hotline.statistics.story.HandWritten;
import cn.hotline.statistics.story.Story;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.MovableClock;
import cn.hotline.testkit.Poll;
import cn.hotline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cases that stood still, changed hands or left the assessment, their figures worked out by hand. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ExcludedFiguresTest {
    private static final String ANALYST = Tokens.of(Role.ANALYST);

    @Inject
    MovableClock clock;

    @BeforeEach
    void it_is_january() {
        clock.set("2027-01-15T00:00");
    }

    @Test
    void an_exclusion_approved_months_later_takes_the_case_out_of_the_old_figures_and_names_its_application() {
        Story kept = closed("EXA").archived(CaseOutcome.CLOSED);
        Story leaving = closed("EXA").urged(UrgeKind.MANUAL).archived(CaseOutcome.CLOSED);
        publish(kept, leaving);
        Map<String, String> before = new TreeMap<>(Map.of(
                "timely-transfer", "2/2",
                "signing", "2/2",
                "timely-closing", "2/2",
                "calling-back", "2/2",
                "contacting", "2/2",
                "final-satisfaction", "2/2",
                "solving", "2/2",
                "hops", "2/2"));
        await("EXA", before);

        leaving.at("2027-01-10T09:00").excluded("CG");
        Envelope<? extends CaseEvent> approved = leaving.log().get(leaving.log().size() - 1);
        String application =
                ((ExclusionApproved) approved.data()).applicationId().toString();
        EventLog.shared().publish(approved);

        Map<String, String> after = new TreeMap<>(before);
        after.putAll(Map.of("signing", "1/1", "timely-closing", "1/1", "final-satisfaction", "1/1", "solving", "1/1"));
        await("EXA", after);
        Api.as(ANALYST)
                .queryParams(november("EXA"))
                .get("/api/v1/indicators/timely-closing/cases?part=denominator")
                .then()
                .statusCode(200)
                .body("items.caseId", equalTo(List.of(kept.id().toString())));
        excluded("true", leaving, kept);
        excluded("false", kept, leaving);
        Api.as(ANALYST)
                .get("/api/v1/case-facts/" + leaving.id())
                .then()
                .statusCode(200)
                .body("exclusions", hasSize(1))
                .body("exclusions[0].unit", equalTo("CG"))
                .body("exclusions[0].reason", equalTo("FORCE_MAJEURE"))
                .body("exclusions[0].applicationId", equalTo(application));
        Api.as(ANALYST)
                .get("/api/v1/case-facts?excluded=perhaps")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-request"));
        verified();
    }

    @Test
    void an_exclusion_leaves_the_figures_of_other_units_alone() {
        publish(closed("EXB").excluded("JT"));
        await("EXB", Map.of("timely-closing", "1/1", "final-satisfaction", "1/1"));
    }

    @Test
    void suspended_reassigned_and_transferred_orders_are_charged_as_worked_out_by_hand() {
        Story suspended = filed("EXC")
                .dispatched("CG", true, HandWritten.DUE)
                .signed(true)
                .suspended();
        Story resumed = filed("EXC")
                .dispatched("CG", true, HandWritten.DUE)
                .signed(true)
                .suspended();
        resumed.at("2026-11-20T09:00").resumed(HandWritten.time("2026-12-05T17:30"));
        Story reassigned = filed("EXC")
                .dispatched("CG", true, HandWritten.DUE)
                .signed(true)
                .reassigned("JT");
        reassigned
                .dispatched("JT", true, HandWritten.DUE)
                .signed(true)
                .replied()
                .closed();
        Story transferred = filed("EXC")
                .dispatched("CG", true, HandWritten.DUE)
                .signed(true)
                .transferred("JT");
        transferred.taskOpened(TaskKind.CO_HANDLING, "SW").taskOpened(TaskKind.CO_HANDLING, "LN");
        transferred.extended(HandWritten.time("2026-11-12T17:30")).replied().closed();
        publish(suspended, resumed, reassigned, transferred);

        await("EXC", Map.of("closing", "2/2", "timely-closing", "2/2", "signing", "5/5", "hops", "5/4"));
        Map<String, String> byUnit = new TreeMap<>(november("EXC"));
        byUnit.put("groupBy", "unit");
        byUnit.put("indicator", "closing");
        assertThat(Figures.counts(byUnit)).isEqualTo(Map.of("JT", Map.of("closing", "2/2")));
        byUnit.put("indicator", "signing");
        assertThat(Figures.counts(byUnit))
                .isEqualTo(Map.of("CG", Map.of("signing", "4/4"), "JT", Map.of("signing", "1/1")));
        Map<String, String> december = new TreeMap<>(november("EXC"));
        december.putAll(Map.of("from", "2026-12-01", "to", "2026-12-31", "indicator", "closing"));
        assertThat(Figures.counts(december).get("all")).isEqualTo(Map.of("closing", "0/1"));
        Api.as(ANALYST)
                .queryParams(Map.of("from", "2026-11-01", "to", "2026-11-30", "channel", "EXC"))
                .get("/api/v1/rollups")
                .then()
                .statusCode(200)
                .body("suspended.sum()", equalTo(2))
                .body("extended.sum()", equalTo(1))
                .body("reassigned.sum()", equalTo(1))
                .body("jointlyHandled.sum()", equalTo(1));
        verified();
    }

    @Test
    void the_overview_counts_each_kind_of_standstill_and_change() {
        Story suspended = at("2025-05-06T09:00", "EXD")
                .dispatched("CG", true, HandWritten.DUE)
                .signed(true);
        suspended.suspended();
        Story other = at("2025-05-06T09:00", "EXD")
                .dispatched("CG", true, HandWritten.DUE)
                .signed(true);
        other.suspended().resumed(HandWritten.DUE).extended(HandWritten.DUE).taskOpened(TaskKind.CO_HANDLING, "SW");
        other.excluded("CG").reassigned("JT");
        publish(suspended, other);
        Map<String, Integer> byHand = Map.of(
                "suspensions", 2,
                "suspended", 1,
                "extensions", 1,
                "reassignments", 1,
                "jointlyHandled", 1,
                "excluded", 1);
        Poll.until(
                () -> {
                    var body = Api.as(ANALYST)
                            .get("/api/v1/overview?from=2025-05-06&to=2025-05-06")
                            .jsonPath();
                    Map<String, Integer> found = new TreeMap<>();
                    byHand.keySet().forEach(name -> found.put(name, body.getInt(name)));
                    return found;
                },
                byHand::equals);
    }

    @Test
    void an_urging_of_the_sign_clock_is_no_urging_of_an_order_near_due() {
        Story signUrged = filed("EXE").dispatched("CG", true, HandWritten.DUE).urgedToSign(UrgeKind.NEAR_DUE);
        Story urged = filed("EXE").dispatched("CG", true, HandWritten.DUE).urged(UrgeKind.MANUAL);
        publish(signUrged, urged);
        await("EXE", Map.of("urging", "1/2"));
    }

    @Test
    void the_redo_of_a_merged_case_is_no_redo_of_the_unit_that_did_it() {
        Story lead = filed("EXF");
        Story merged = filed("EXF").merged(lead).handledBy("CG").reached(Satisfaction.DISSATISFIED, Solved.NO);
        merged.redoRequested()
                .dispatched("JT", true, HandWritten.DUE)
                .signed(true)
                .replied()
                .closed();
        merged.reached(Satisfaction.SATISFIED, Solved.YES);
        publish(merged);
        await("EXF", Map.of("redoing", "0/0", "redo-satisfaction", "1/1", "closing", "1/1"));
    }

    private static Story closed(String channel) {
        return filed(channel)
                .dispatched("CG", true, HandWritten.DUE)
                .signed(true)
                .replied()
                .closed()
                .reached(Satisfaction.SATISFIED, Solved.YES);
    }

    private static Story filed(String channel) {
        return at("2026-11-03T09:00", channel);
    }

    private static Story at(String time, String channel) {
        return Story.registered(channel, time, DemandType.HELP, "0101").filed(DemandType.HELP, "0101");
    }

    private static void publish(Story... stories) {
        for (Story story : stories) {
            story.log().forEach(EventLog.shared()::publish);
        }
    }

    private static Map<String, String> november(String channel) {
        return Map.of("from", "2026-11-01", "to", "2026-11-30", "channel", channel);
    }

    private static void await(String channel, Map<String, String> figures) {
        Poll.until(
                () -> {
                    Map<String, String> found =
                            new TreeMap<>(Figures.counts(november(channel)).get("all"));
                    found.keySet().retainAll(figures.keySet());
                    return found;
                },
                figures::equals);
    }

    private static void excluded(String which, Story in, Story out) {
        List<String> listed = new ArrayList<>();
        String after = null;
        do {
            var request = Api.as(ANALYST).queryParam("excluded", which).queryParam("limit", 500);
            var page = (after == null ? request : request.queryParam("after", after))
                    .get("/api/v1/case-facts")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            listed.addAll(page.getList("items.caseId"));
            after = page.getString("next");
        } while (after != null);
        assertThat(listed).contains(in.id().toString()).doesNotContain(out.id().toString());
    }

    private static void verified() {
        Api.as(ANALYST)
                .get("/api/v1/rollups/verification")
                .then()
                .statusCode(200)
                .body("differing", equalTo(0));
    }
}
