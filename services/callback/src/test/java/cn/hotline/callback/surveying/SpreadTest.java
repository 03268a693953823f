package cn.hotline.callback.surveying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.hotline.callback.CaseStory;
import cn.hotline.events.CallbackAttempted;
import cn.hotline.events.CallbackCompleted;
import cn.hotline.events.code.CallbackOutcome;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.MovableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Calls over parts of the day and days, by a clock that is moved. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class SpreadTest {
    @Inject
    MovableClock clock;

    private final CaseStory story = CaseStory.awaitingCallback();

    @AfterEach
    void the_clock_runs_again() {
        clock.release();
    }

    @Test
    void three_calls_over_two_days_and_two_parts_of_the_day_make_a_citizen_unreachable() {
        callAt("2026-11-23T09:00", CaseStory.NO_ANSWER).body("nextAttemptFrom", nullValue());
        callAt("2026-11-23T15:00", "{\"result\": \"INVALID_NUMBER\"}")
                .body("status", equalTo("OPEN"))
                .body("attempts[1].dayPart", equalTo("AFTERNOON"))
                .body("nextAttemptFrom", equalTo("2026-11-24T00:00:00Z"));
        callAt("2026-11-24T09:00", CaseStory.NO_ANSWER)
                .body("status", equalTo("COMPLETED"))
                .body("outcome", equalTo("UNREACHABLE"));
        CallbackCompleted told = EventLog.shared().await(story.caseId, CallbackCompleted.class);
        assertThat(told.outcome()).isEqualTo(CallbackOutcome.UNREACHABLE);
        assertThat(told.satisfaction()).isNull();
        assertThat(EventLog.shared().of(story.caseId, CallbackAttempted.class))
                .extracting(CallbackAttempted::attempt)
                .containsExactly(1, 2, 3);
    }

    @Test
    void calls_in_one_morning_do_not_end_the_callback_however_many() {
        callAt("2026-11-23T09:00", CaseStory.NO_ANSWER);
        callAt("2026-11-23T10:00", CaseStory.NO_ANSWER);
        callAt("2026-11-23T11:00", CaseStory.NO_ANSWER)
                .body("status", equalTo("OPEN"))
                .body("nextAttemptFrom", equalTo("2026-11-24T04:00:00Z"));
        callAt("2026-11-24T13:00", CaseStory.NO_ANSWER).body("outcome", equalTo("UNREACHABLE"));
    }

    @Test
    void somebody_may_be_reached_at_any_time() {
        callAt("2026-11-23T09:00", CaseStory.NO_ANSWER);
        callAt("2026-11-23T09:05", CaseStory.NO_ANSWER);
        callAt("2026-11-23T09:10", CaseStory.SATISFIED).body("outcome", equalTo("REACHED"));
    }

    @Test
    void no_call_follows_the_completion() {
        callAt("2026-11-23T09:00", CaseStory.NO_ANSWER);
        callAt("2026-11-23T15:00", CaseStory.NO_ANSWER);
        callAt("2026-11-24T09:00", CaseStory.NO_ANSWER);
        JsonPath task = story.task("COMPLETED");
        CaseStory.attempt(task.getString("id"), task.getString("version"), CaseStory.SATISFIED)
                .statusCode(409)
                .body("code", equalTo("task-settled"));
        assertThat(story.task("COMPLETED").getList("attempts")).hasSize(3);
    }

    private ValidatableResponse callAt(String districtTime, String body) {
        clock.set(districtTime);
        return story.attempt(body).statusCode(200);
    }
}
