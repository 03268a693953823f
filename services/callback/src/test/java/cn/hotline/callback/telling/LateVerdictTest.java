package cn.hotline.callback.telling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.hotline.callback.CaseStory;
import cn.hotline.events.CaseArchived;
import cn.hotline.events.DissatisfactionTold;
import cn.hotline.events.code.CaseOutcome;
import cn.hotline.events.code.Fault;
import cn.hotline.kernel.DistrictTime;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.id.Ids;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.MovableClock;
import cn.hotline.testkit.Poll;
import cn.hotline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class LateVerdictTest {
    private static final String AGENT = Tokens.of(Role.AGENT);
    private static final String LATE = """
            {"satisfaction": "VERY_DISSATISFIED", "fault": "UNIT", "reason": "又坏了，请回电13812345678"}""";

    @Inject
    MovableClock clock;

    @Inject
    EntityManager entities;

    @AfterEach
    void the_clock_runs_again() {
        clock.release();
    }

    @Test
    void the_first_verdict_stands_and_what_is_told_later_is_the_final_one() {
        CaseStory story = satisfied().archived();
        awaitArchived(story);

        tell(AGENT, story, LATE).statusCode(201).body("reason", equalTo("又坏了，请回电[电话]"));

        DissatisfactionTold told = EventLog.shared().await(story.caseId, DissatisfactionTold.class);
        assertThat(told.round()).isEqualTo(1);
        assertThat(told.unit()).isEqualTo(CaseStory.UNIT);
        assertThat(told.fault()).isEqualTo(Fault.UNIT);
        assertThat(told.reason()).isEqualTo("又坏了，请回电[电话]");
        verdict(story)
                .body("firstSatisfaction", equalTo("SATISFIED"))
                .body("firstLate", equalTo(false))
                .body("finalSatisfaction", equalTo("VERY_DISSATISFIED"))
                .body("finalLate", equalTo(true))
                .body("finalContacted", equalTo(true))
                .body("finalSolved", equalTo("NO"));
        tell(AGENT, story, LATE).statusCode(409).body("code", equalTo("already-told"));
    }

    @Test
    void a_reopened_case_is_called_back_again_and_may_be_complained_of_after_its_next_archiving() {
        CaseStory story = satisfied().archived();
        awaitArchived(story);
        tell(AGENT, story, LATE).statusCode(201);
        story.reopened(2).dispatched().replied().callbackRequested(2);
        tell(AGENT, story, LATE, "not-archived");
        story.attempt(CaseStory.SATISFIED).statusCode(200);
        verdict(story).body("finalRound", equalTo(2)).body("finalLate", equalTo(false));
        story.archived();
        Poll.until(() -> Api.as(AGENT)
                        .body(LATE)
                        .post("/api/v1/satisfactions/{id}/late-verdicts", story.caseId.toString())
                        .statusCode()
                == 201);
        Api.as(AGENT)
                .get("/api/v1/satisfactions/{id}/late-verdicts", story.caseId.toString())
                .then()
                .statusCode(200)
                .body("round", equalTo(List.of(1, 2)));
    }

    @Test
    void it_is_told_up_to_the_minute_of_the_last_day() {
        CaseStory story = satisfied().archivedAt(at("2026-01-15T09:30").plusSeconds(59));
        awaitArchived(story);
        clock.set(at("2026-02-14T09:31"));
        tell(AGENT, story, LATE).statusCode(422).body("code", equalTo("told-too-late"));
        clock.set(at("2026-02-14T09:30").plusSeconds(59));
        tell(AGENT, story, LATE).statusCode(201);
    }

    @Test
    void a_case_keeps_the_window_in_force_when_it_was_archived() {
        Api.as(Tokens.of(Role.ADMIN))
                .body("{\"days\": 7, \"effectiveFrom\": \"2093-01-01T00:00:00+08:00\"}")
                .post("/api/v1/telling-policies")
                .then()
                .statusCode(201);
        CaseStory before = satisfied().archivedAt(at("2092-12-31T12:00"));
        CaseStory after = satisfied().archivedAt(at("2093-01-01T12:00"));
        awaitArchived(before);
        awaitArchived(after);
        clock.set("2093-01-09T12:00");
        tell(AGENT, after, LATE, "told-too-late");
        tell(AGENT, before, LATE).statusCode(201);
    }

    @Test
    void who_was_never_reached_leaves_both_satisfaction_rates_as_they_were() {
        CaseStory story = CaseStory.awaitingCallback();
        story.attempt("{\"result\": \"REFUSED\"}").statusCode(200);
        story.archived();
        awaitArchived(story);
        long rated = overview("firstSatisfied.denominator");
        long dissatisfied = overview("finalSatisfaction.VERY_DISSATISFIED");

        tell(CaseStory.surveyor(), story, LATE).statusCode(201);

        verdict(story).body("firstLate", equalTo(true));
        assertThat(overview("firstSatisfied.denominator")).isEqualTo(rated);
        assertThat(overview("finalSatisfaction.VERY_DISSATISFIED")).isEqualTo(dissatisfied);
    }

    @Test
    void told_twice_at_once_it_is_written_down_once() {
        CaseStory story = satisfied().archived();
        awaitArchived(story);
        List<Integer> statuses = Stream.of(1, 2, 3)
                .map(n -> CompletableFuture.supplyAsync(() -> Api.as(AGENT)
                        .body(LATE)
                        .post("/api/v1/satisfactions/{id}/late-verdicts", story.caseId.toString())
                        .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(statuses).containsExactlyInAnyOrder(201, 409, 409);
        EventLog.shared().await(story.caseId, DissatisfactionTold.class);
        assertThat(EventLog.shared().of(story.caseId, DissatisfactionTold.class))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"ANSWERED,not-closed", "REFUSED,not-closed", "WITHDRAWN,not-closed", "CLOSED,not-called-back"})
    void only_a_closed_case_that_was_called_back(CaseOutcome outcome, String code) {
        CaseStory story = new CaseStory().filed();
        story.tell(new CaseArchived(story.caseId, story.caseNo, outcome));
        awaitArchived(story);
        tell(AGENT, story, LATE, code);
    }

    @Test
    void refused_are_the_wrong_people_and_the_wrong_words() {
        CaseStory story = satisfied();
        tell(AGENT, story, LATE, "not-archived");
        String insider = Tokens.of("in.sider", "内", Set.of(Role.AGENT_ID, Role.HANDLER_ID), "HS-CG");
        tell(insider, story, LATE).statusCode(403).body("code", equalTo("own-unit"));
        for (Role role : Role.values()) {
            if (role != Role.AGENT && role != Role.SURVEYOR) {
                tell(Tokens.of(role), story, LATE).statusCode(403).body("code", equalTo("forbidden"));
            }
        }
        tell(AGENT, story, LATE.replace("VERY_DISSATISFIED", "SATISFIED")).statusCode(400);
        tell(AGENT, story, "{\"satisfaction\": \"DISSATISFIED\", \"fault\": \"UNIT\"}")
                .statusCode(400);
        Api.anonymous()
                .body(LATE)
                .post("/api/v1/satisfactions/{id}/late-verdicts", story.caseId.toString())
                .then()
                .statusCode(401);
        Api.as(AGENT)
                .body(LATE)
                .post("/api/v1/satisfactions/{id}/late-verdicts", Ids.next())
                .then()
                .statusCode(404);
        assertThat(EventLog.shared().of(story.caseId, DissatisfactionTold.class))
                .isEmpty();
    }

    private static CaseStory satisfied() {
        CaseStory story = CaseStory.awaitingCallback();
        story.attempt(CaseStory.SATISFIED).statusCode(200);
        return story;
    }

    private void awaitArchived(CaseStory story) {
        Poll.until(() -> !entities.createNativeQuery("select 1 from case_sheet where case_id = ?1 and archived")
                .setParameter(1, story.caseId.value())
                .getResultList()
                .isEmpty());
    }

    private static ValidatableResponse tell(String token, CaseStory story, String body) {
        return Api.as(token)
                .body(body)
                .post("/api/v1/satisfactions/{id}/late-verdicts", story.caseId.toString())
                .then();
    }

    /** The refusal comes as soon as what was told before is heard. */
    private static void tell(String token, CaseStory story, String body, String refusal) {
        Poll.until(() ->
                refusal.equals(tell(token, story, body).extract().jsonPath().getString("code")));
    }

    private static ValidatableResponse verdict(CaseStory story) {
        return Api.as(Tokens.of(Role.ANALYST))
                .get("/api/v1/satisfactions/" + story.caseId)
                .then()
                .statusCode(200);
    }

    private static long overview(String figure) {
        return Api.as(Tokens.of(Role.ANALYST))
                .get("/api/v1/overview")
                .jsonPath()
                .getLong(figure);
    }

    private static Instant at(String time) {
        return LocalDateTime.parse(time).atZone(DistrictTime.ZONE).toInstant();
    }
}
