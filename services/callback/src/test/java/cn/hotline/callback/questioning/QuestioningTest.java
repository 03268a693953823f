package cn.hotline.callback.questioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.hotline.callback.CaseStory;
import cn.hotline.kernel.Role;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.MovableClock;
import cn.hotline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class QuestioningTest {
    private static final String POLITE =
            "{\"code\": \"POLITE\", \"text\": \"态度好吗\", \"kind\": \"YES_NO\", \"required\": true}";
    private static final String SPEED =
            "{\"code\": \"SPEED\", \"text\": \"快慢\", \"kind\": \"SCALE\", \"options\": [\"1\", \"2\", \"3\"], \"required\": false}";

    @Inject
    MovableClock clock;

    @AfterEach
    void the_clock_runs_again() {
        clock.release();
    }

    @Test
    void a_callback_asks_what_its_version_asks() {
        add(POLITE + "," + SPEED, "2085-01-01T00:00:00+08:00").statusCode(201);
        add("", "2085-06-01T00:00:00+08:00").statusCode(201);
        CaseStory before = CaseStory.awaitingCallback();
        before.task("OPEN");
        clock.set("2085-01-01T10:00");
        CaseStory story = CaseStory.awaitingCallback();
        assertThat(story.task("OPEN").getString("questionnaireFrom")).isEqualTo("2084-12-31T16:00:00Z");
        answer(story, "").statusCode(422).body("code", equalTo("answer-required"));
        answer(story, "\"POLITE\": \"MAYBE\"").statusCode(422).body("code", equalTo("answer-invalid"));
        answer(story, "\"POLITE\": \"YES\", \"SPEED\": \"4\"").statusCode(422).body("code", equalTo("answer-invalid"));
        answer(story, "\"POLITE\": \"YES\", \"OTHER\": \"1\"").statusCode(422).body("code", equalTo("answer-unknown"));
        story.attempt("{\"result\": \"NO_ANSWER\", \"furtherAnswers\": {\"POLITE\": \"YES\"}}")
                .statusCode(422)
                .body("code", equalTo("questionnaire-not-allowed"));
        assertThat(story.task("OPEN").getLong("version")).isZero();
        answer(story, "\"POLITE\": \"YES\", \"SPEED\": \"3\"")
                .statusCode(200)
                .body("means", equalTo("PHONE"))
                .body("furtherAnswers.SPEED", equalTo("3"));
        answer(before, "\"POLITE\": \"YES\"").statusCode(422).body("code", equalTo("answer-unknown"));
        answer(before, "").statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"code\": \"A\", \"text\": \"一\", \"kind\": \"CHOICE\", \"options\": [\"1\"], \"required\": true}|422|question-options",
                "{\"code\": \"A\", \"text\": \"一\", \"kind\": \"SCALE\", \"options\": [\"1\", \"1\"], \"required\": true}|422|question-options",
                "{\"code\": \"A\", \"text\": \"一\", \"kind\": \"YES_NO\", \"options\": [\"1\", \"2\"], \"required\": true}|422|question-options",
                "{\"code\": \"A\", \"text\": \" \", \"kind\": \"YES_NO\", \"required\": true}|400|invalid-request",
                "{\"code\": \"A\", \"text\": \"一\", \"kind\": \"YES_NO\"}|400|invalid-request"
            })
    void a_question_that_makes_no_sense_is_refused(String question, int status, String code) {
        add(question, "2086-01-01T00:00:00+08:00").statusCode(status).body("code", equalTo(code));
    }

    @Test
    void versions_are_added_once_in_the_future_and_by_an_administrator() {
        add(POLITE + "," + POLITE, "2087-01-01T00:00:00+08:00").statusCode(422).body("code", equalTo("question-twice"));
        add(POLITE, "2020-01-01T00:00:00+08:00").statusCode(422).body("code", equalTo("policy-in-the-past"));
        add("", "2088-01-01T00:00:00+08:00").statusCode(201);
        add("", "2088-01-01T00:00:00+08:00").statusCode(409).body("code", equalTo("policy-exists"));
        Api.as(CaseStory.surveyor())
                .body("{\"questions\": []}")
                .post("/api/v1/questionnaires")
                .then()
                .statusCode(403);
        Api.as(CaseStory.surveyor()).get("/api/v1/questionnaires").then().statusCode(200);
    }

    private static ValidatableResponse answer(CaseStory story, String further) {
        return story.attempt("{\"result\": \"REACHED\", \"questionnaire\": {\"contacted\": true, \"solved\": \"YES\","
                + " \"satisfaction\": \"SATISFIED\"}, \"furtherAnswers\": {" + further + "}}");
    }

    private static ValidatableResponse add(String questions, String from) {
        return Api.as(Tokens.of(Role.ADMIN))
                .body("{\"questions\": [" + questions + "], \"effectiveFrom\": \"" + from + "\"}")
                .post("/api/v1/questionnaires")
                .then();
    }
}
