package cn.hotline.callback.evaluating;

import static cn.hotline.callback.evaluating.EvaluatorsDesk.DRAWN;
import static cn.hotline.callback.evaluating.EvaluatorsDesk.THEN;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.callback.CaseStory;
import cn.hotline.callback.planning.CallbackPlans;
import cn.hotline.events.CallbackRequested;
import cn.hotline.events.CaseArchived;
import cn.hotline.events.EvaluationSampled;
import cn.hotline.events.PersonalDataErased;
import cn.hotline.events.UnitChanged;
import cn.hotline.events.code.CaseOutcome;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.UnitCode;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Poll;
import cn.hotline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which cases are drawn 第三方评价抽样: closed ones only, as many as the plan says, once for every round. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class EvaluationSamplingTest {
    @Inject
    CallbackPlans callbackPlans;

    @BeforeEach
    void open() {
        EvaluatorsDesk.open();
    }

    @Test
    void by_category_and_by_unit_with_those_below_it_and_no_other() {
        new CaseStory()
                .tell(new UnitChanged(
                        new UnitCode("HS-YL-01"),
                        "园林一所",
                        "DEPARTMENT",
                        new UnitCode("HS-YL"),
                        List.of(new UnitCode("HS-YL-01"), new UnitCode("HS-YL")),
                        true));
        CaseStory byUnit = new CaseStory().filed("010302", "HOTLINE").replied();
        byUnit.tell(new CallbackRequested(byUnit.caseId, byUnit.caseNo, 1, new UnitCode("HS-YL-01")))
                .archivedAt(THEN);
        CaseStory other = CaseStory.awaitingCallback("010302", "HOTLINE").archivedAt(THEN);
        CaseStory earlier = CaseStory.awaitingCallback(DRAWN, "HOTLINE").archived();
        CaseStory answered = CaseStory.awaitingCallback(DRAWN, "HOTLINE");
        EventLog.shared()
                .publish(
                        new CaseArchived(answered.caseId, answered.caseNo, CaseOutcome.ANSWERED),
                        THEN,
                        Actor.system("closure"));

        CaseStory last = EvaluatorsDesk.drawn();

        assertThat(EventLog.shared()
                        .await(byUnit.caseId, EvaluationSampled.class)
                        .unit())
                .isEqualTo(new UnitCode("HS-YL-01"));
        assertThat(EventLog.shared().await(last.caseId, EvaluationSampled.class).round())
                .isEqualTo(1);
        for (CaseStory story : List.of(other, earlier, answered)) {
            story.task("CANCELLED");
            assertThat(EvaluatorsDesk.known(story)).isZero();
        }
    }

    @Test
    void exactly_those_the_keyed_draw_takes() {
        Api.as(Tokens.of(Role.ADMIN))
                .body("""
                        {"lines": [{"code": "ALL", "name": "其余", "percent": 30}], "attempts": 1, "minDayParts": 1,
                         "minDays": 1, "effectiveFrom": "2032-01-01T00:00:00+08:00"}""")
                .post(EvaluatorsDesk.PLANS)
                .then()
                .statusCode(201);
        List<CaseStory> stories = Stream.generate(CaseStory::awaitingCallback)
                .limit(40)
                .map(story -> story.archivedAt(Instant.parse("2032-02-01T00:00:00Z")))
                .toList();
        List<CaseStory> expected = stories.stream()
                .filter(story ->
                        callbackPlans.draw().isDrawn("evaluation-1", story.caseId.value(), BigDecimal.valueOf(30)))
                .toList();

        expected.forEach(story -> EventLog.shared().await(story.caseId, EvaluationSampled.class));
        stories.forEach(story -> story.task("CANCELLED"));
        assertThat(stories.stream().filter(story -> EvaluatorsDesk.known(story) == 1))
                .containsExactlyElementsOf(expected);
    }

    @Test
    void once_however_often_the_archiving_is_told_and_again_in_the_next_round() {
        CaseStory story = EvaluatorsDesk.drawn();
        String first = EvaluatorsDesk.id(story);
        story.archivedAt(THEN).archivedAt(THEN.plusSeconds(1)).reopened(2);
        Poll.until(() -> "CANCELLED".equals(EvaluatorsDesk.read(first).getString("status")));
        story.archivedAt(THEN).callbackRequested(2);
        story.reopened(2).callbackRequested(2).archivedAt(THEN.plusSeconds(60));

        EvaluationSampled again = EventLog.shared().await(story.caseId, EvaluationSampled.class, 2);
        assertThat(again.round()).isEqualTo(2);
        assertThat(again.evaluationId().toString()).isNotEqualTo(first);
        assertThat(EvaluatorsDesk.read(first).getString("status")).isEqualTo("CANCELLED");
        assertThat(EvaluatorsDesk.known(story)).isEqualTo(2);
    }

    @Test
    void an_erased_reporter_is_called_no_more_but_what_was_answered_stays() {
        CaseStory open = EvaluatorsDesk.drawn();
        CaseStory done = EvaluatorsDesk.drawn();
        EvaluatorsDesk.attempt(EvaluatorsDesk.id(done), EvaluatorsDesk.SATISFIED)
                .then()
                .statusCode(200);
        done.tell(new PersonalDataErased(done.caseId, done.caseNo));
        open.tell(new PersonalDataErased(open.caseId, open.caseNo));

        Poll.until(() ->
                "CANCELLED".equals(EvaluatorsDesk.read(EvaluatorsDesk.id(open)).getString("status")));
        assertThat(EvaluatorsDesk.read(EvaluatorsDesk.id(done)).getString("status"))
                .isEqualTo("COMPLETED");
    }
}
