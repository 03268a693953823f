package cn.hotline.callback.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import cn.hotline.callback.CaseStory;
import cn.hotline.events.CallbackAttempted;
import cn.hotline.events.CallbackCompleted;
import cn.hotline.events.code.Satisfaction;
import cn.hotline.kernel.Role;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.MovableClock;
import cn.hotline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class SurveyTest {
    private static final String SATISFIED =
            "{\"contacted\": true, \"solved\": \"YES\", \"satisfaction\": \"SATISFIED\"}";

    @Inject
    MovableClock clock;

    @Inject
    EntityManager entities;

    @BeforeEach
    void a_window_of_its_own() {
        clock.advance(Duration.ofMinutes(2));
    }

    @AfterEach
    void the_clock_runs_again() {
        clock.release();
    }

    @Test
    void a_citizen_answers_by_the_link_once_and_nobody_calls_any_more() {
        CaseStory story = CaseStory.awaitingCallback();
        String id = story.task("OPEN").getString("id");
        String token = token(story);
        open(token)
                .statusCode(200)
                .body("caseNo", equalTo(story.caseNo.value()))
                .body("title", equalTo("夜间施工噪声扰民"))
                .body("questions", hasSize(0));

        answer(token, SATISFIED).statusCode(204);

        CallbackCompleted told = EventLog.shared().await(story.caseId, CallbackCompleted.class);
        assertThat(told.satisfaction()).isEqualTo(Satisfaction.SATISFIED);
        assertThat(EventLog.shared().of(story.caseId, CallbackAttempted.class)).isEmpty();
        assertThat(story.task("COMPLETED").getString("means")).isEqualTo("LINK");
        unknown(open(token));
        unknown(answer(token, SATISFIED));
        CaseStory.attempt(id, "1", CaseStory.SATISFIED).statusCode(409);
    }

    @Test
    void wrong_expired_and_used_tokens_and_settled_callbacks_are_told_apart_by_nobody() {
        CaseStory story = CaseStory.awaitingCallback();
        String expired = token(story);
        String wrong = open("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")
                .statusCode(404)
                .extract()
                .asString();
        clock.advance(Duration.ofHours(72));
        String late = open(expired).statusCode(404).extract().asString();
        unknown(answer(expired, SATISFIED));
        String good = token(story);
        story.attempt(CaseStory.SATISFIED).statusCode(200);
        String settled = open(good).statusCode(404).extract().asString();
        unknown(answer(good, SATISFIED));
        assertThat(Stream.of(wrong, late, settled).map(SurveyTest::withoutTrace).distinct())
                .hasSize(1);
    }

    @Test
    void the_token_is_kept_nowhere_and_a_callback_has_few() {
        CaseStory story = CaseStory.awaitingCallback();
        String token = token(story);
        assertThat(token).hasSize(32);
        token(story);
        token(story);
        issue(CaseStory.surveyor(), story).statusCode(422).body("code", equalTo("too-many-links"));
        List<?> rows = entities.createNativeQuery("select cast(l as text) from survey_link l", String.class)
                .getResultList();
        assertThat(rows).isNotEmpty().noneMatch(row -> row.toString().contains(token));
    }

    @Test
    void of_several_answers_at_once_one_counts() {
        CaseStory story = CaseStory.awaitingCallback();
        String token = token(story);
        List<Integer> statuses = Stream.of(1, 2, 3)
                .map(n -> CompletableFuture.supplyAsync(
                        () -> answer(token, SATISFIED).extract().statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(statuses).containsExactlyInAnyOrder(204, 404, 404);
    }

    @Test
    void one_client_asks_only_so_often() {
        clock.advance(Duration.ofHours(1));
        for (int i = 0; i < 30; i++) {
            unknown(open("nothing"));
        }
        open("nothing").statusCode(429).body("code", equalTo("too-many-tries"));
        clock.advance(Duration.ofMinutes(1));
        unknown(open("nothing"));
    }

    @Test
    void links_are_issued_by_outsiders_for_what_waits_and_not_one_to_one() {
        issue(CaseStory.surveyor(), CaseStory.ofBusiness()).statusCode(422).body("code", equalTo("one-to-one-only"));
        CaseStory story = CaseStory.awaitingCallback();
        issue(Tokens.of("in.sider", "内", Set.of(Role.SURVEYOR_ID), "HS-CG"), story)
                .statusCode(403)
                .body("code", equalTo("own-unit"));
        for (Role role : Role.values()) {
            if (role != Role.SURVEYOR) {
                issue(Tokens.of(role), story).statusCode(403);
            }
        }
    }

    @Test
    void the_answers_are_held_to_the_questionnaire_and_a_refused_one_may_be_sent_again() {
        CaseStory story = CaseStory.awaitingCallback();
        String token = token(story);
        answer(token, SATISFIED.replace("SATISFIED", "DISSATISFIED"))
                .statusCode(422)
                .body("code", equalTo("dissatisfaction-reason-required"));
        answer(token, SATISFIED + ", \"furtherAnswers\": {\"NONE\": \"YES\"}")
                .statusCode(422)
                .body("code", equalTo("answer-unknown"));
        answer(token, SATISFIED).statusCode(204);
    }

    private static String token(CaseStory story) {
        String link =
                issue(CaseStory.surveyor(), story).statusCode(201).extract().path("link");
        return link.substring(link.indexOf('#') + 1);
    }

    private static ValidatableResponse issue(String token, CaseStory story) {
        String id = story.task("OPEN").getString("id");
        return Api.as(token)
                .post("/api/v1/callback-tasks/{id}/survey-links", id)
                .then();
    }

    private static ValidatableResponse open(String token) {
        return Api.anonymous()
                .body("{\"token\": \"" + token + "\"}")
                .post("/api/v1/surveys/opened")
                .then();
    }

    private static ValidatableResponse answer(String token, String answers) {
        return Api.anonymous()
                .body("{\"token\": \"" + token + "\", \"answers\": " + answers + "}")
                .post("/api/v1/surveys/answered")
                .then();
    }

    private static void unknown(ValidatableResponse response) {
        response.statusCode(404).body("code", equalTo("survey-unknown"));
    }

    private static String withoutTrace(String problem) {
        return problem.replaceAll("\"(trace|instance)[^,}]*[,}]", "");
    }
}
