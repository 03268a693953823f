package cn.hotline.lifecycle.advancing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.hotline.events.ArchiveRequested;
import cn.hotline.events.CaseReopened;
import cn.hotline.events.DispatchRequested;
import cn.hotline.events.RedoRequested;
import cn.hotline.events.SupervisionRequested;
import cn.hotline.events.UnreasonableReviewRequested;
import cn.hotline.events.code.CaseOutcome;
import cn.hotline.events.code.DispatchCause;
import cn.hotline.events.code.Fault;
import cn.hotline.events.code.LetterCause;
import cn.hotline.lifecycle.CaseStory;
import cn.hotline.lifecycle.Reader;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 归档后重办: what an archived case keeps and what is asked for when its reporter is not content. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ReopeningTest {
    private final EventLog log = EventLog.shared();
    private final CaseStory story = new CaseStory().filed().handled();

    @Test
    void it_is_reopened_and_redone_and_keeps_what_it_was() {
        archivedBySatisfaction();

        story.toldLate(Fault.UNIT);

        CaseReopened reopened = story.await(CaseReopened.class);
        assertThat(reopened.round()).isEqualTo(2);
        assertThat(reopened.previousUnit()).isEqualTo(CaseStory.SQUAD);
        DispatchRequested asked = log.await(story.id, DispatchRequested.class, 2);
        assertThat(asked.cause()).isEqualTo(DispatchCause.REDO);
        assertThat(asked.round()).isEqualTo(2);
        assertThat(asked.previousUnit()).isEqualTo(CaseStory.SQUAD);
        List<String> told = log.typesOf(story.id);
        assertThat(told.subList(told.indexOf("lifecycle.case-reopened"), told.size()))
                .containsExactly("lifecycle.case-reopened", "lifecycle.redo-requested", "lifecycle.dispatch-requested");
        Reader.awaitStatus(story, "REDO_ORDERED");
        Api.as(Reader.AGENT)
                .get("/api/v1/cases/" + story.id)
                .then()
                .body("caseNo", equalTo(story.caseNo.value()))
                .body("outcome", equalTo(null))
                .body("endedAt", equalTo(null))
                .body("round", equalTo(2))
                .body("firstSatisfaction", equalTo("SATISFIED"))
                .body("finalSatisfaction", equalTo("VERY_DISSATISFIED"));

        story.handledAgain().satisfied().archived(CaseOutcome.CLOSED);

        log.await(story.id, ArchiveRequested.class, 2);
        Reader.awaitStatus(story, "ARCHIVED");
        assertThat(line("closure.case-archived", 2)).isFalse();
    }

    @Test
    void after_two_redo_rounds_it_goes_to_supervision_in_the_same_round() {
        story.redone().redone();
        archivedBySatisfaction();

        story.toldLate(Fault.UNIT);

        SupervisionRequested asked = story.await(SupervisionRequested.class);
        assertThat(asked.cause()).isEqualTo(LetterCause.DISSATISFIED);
        assertThat(asked.round()).isEqualTo(3);
        assertThat(story.await(CaseReopened.class).round()).isEqualTo(3);
        Reader.awaitStatus(story, "SUPERVISED");
    }

    @Test
    void an_unreasonable_demand_is_put_to_the_two_signatures() {
        archivedBySatisfaction();

        story.toldLate(Fault.UNREASONABLE);

        UnreasonableReviewRequested asked = story.await(UnreasonableReviewRequested.class);
        assertThat(asked.round()).isEqualTo(1);
        assertThat(asked.unit()).isEqualTo(CaseStory.SQUAD);
        assertThat(asked.reason()).isEqualTo("噪声又来了");
        assertThat(story.await(CaseReopened.class).round()).isEqualTo(1);
        Reader.awaitStatus(story, "UNREASONABLE_REVIEW");

        story.unreasonable(false);
        assertThat(story.await(RedoRequested.class).round()).isEqualTo(2);
        assertThat(log.of(story.id, CaseReopened.class)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"POLICY", "NOT_UNIT"})
    void what_can_only_be_explained_is_a_line_of_the_timeline(Fault fault) {
        archivedBySatisfaction();

        story.toldLate(fault);

        assertThat(line("callback.dissatisfaction-told", 1)).isFalse();
        Reader.awaitStatus(story, "ARCHIVED");
        assertThat(log.of(story.id, CaseReopened.class)).isEmpty();
        assertThat(log.of(story.id, ArchiveRequested.class)).hasSize(1);
    }

    @Test
    void who_is_told_twice_is_heard_once() {
        archivedBySatisfaction();

        story.toldLate(Fault.UNREASONABLE).toldLate(Fault.UNIT);

        assertThat(line("callback.dissatisfaction-told", 2)).isTrue();
        story.unreasonable(true);
        log.await(story.id, ArchiveRequested.class, 2);
        assertThat(log.of(story.id, RedoRequested.class)).isEmpty();
    }

    @Test
    void a_case_that_is_not_archived_or_was_never_handled_begins_nothing() {
        story.toldLate(Fault.UNIT);
        assertThat(line("callback.dissatisfaction-told", 1)).isTrue();
        CaseStory answered = new CaseStory().registered().answered().archived(CaseOutcome.ANSWERED);
        answered.toldLate(Fault.UNIT);
        Reader.awaitLine(answered, "callback.dissatisfaction-told", 1);

        Reader.awaitStatus(answered, "ARCHIVED");
        assertThat(log.of(story.id, CaseReopened.class)).isEmpty();
        assertThat(log.of(answered.id, CaseReopened.class)).isEmpty();
    }

    @Test
    void what_crosses_the_reopening_changes_nothing() {
        archivedBySatisfaction();

        story.toldLate(Fault.UNIT).withdrawn().unreasonable(true).letterCancelled(LetterCause.DISSATISFIED);
        story.mergedInto(new CaseStory().filed());
        assertThat(line("intake.case-merged", 1)).isTrue();
        assertThat(line("closure.unreasonable-ruled", 1)).isFalse();
        assertThat(line("supervision.letter-cancelled", 1)).isFalse();

        story.handledAgain();
        Reader.awaitStatus(story, "CLOSED");
    }

    private void archivedBySatisfaction() {
        story.satisfied().archived(CaseOutcome.CLOSED);
        Reader.awaitStatus(story, "ARCHIVED");
    }

    /** Whether the n-th line of a type is marked as unexpected. */
    private boolean line(String type, int ordinal) {
        return Reader.awaitLine(story, type, ordinal)
                .getBoolean("findAll { it.type == '" + type + "' }[" + (ordinal - 1) + "].unexpected");
    }
}
