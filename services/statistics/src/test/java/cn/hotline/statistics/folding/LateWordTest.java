package cn.hotline.statistics.folding;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.events.code.CaseOutcome;
import cn.hotline.events.code.ClueKind;
import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.LetterVerdict;
import cn.hotline.events.code.Satisfaction;
import cn.hotline.events.code.Solved;
import cn.hotline.statistics.story.HandWritten;
import cn.hotline.statistics.story.Story;
import org.junit.jupiter.api.Test;

/** 归档后反映: the final satisfaction is what the reporter said last; beside it stands what others made of the case. */
class LateWordTest {
    private final Story story = Story.registered("LATE", "2026-11-02T09:00", DemandType.HELP, "0101")
            .filed(DemandType.HELP, "0101")
            .dispatched("CG", true, HandWritten.DUE)
            .signed(true)
            .replied()
            .closed();

    @Test
    void a_late_word_changes_the_final_satisfaction_and_leaves_the_first() {
        story.reached(Satisfaction.SATISFIED, Solved.YES).archived(CaseOutcome.CLOSED);
        story.told(Satisfaction.VERY_DISSATISFIED);

        Verdict verdict = folded().root().verdict;
        assertThat(verdict.firstSatisfaction).isEqualTo("SATISFIED");
        assertThat(verdict.finalSatisfaction).isEqualTo("VERY_DISSATISFIED");
        assertThat(verdict.solved).isEqualTo("NO");
        assertThat(folded().callbacks()).singleElement().satisfies(callback -> {
            assertThat(callback.satisfied).isTrue();
            assertThat(callback.firstReached).isTrue();
            assertThat(callback.finalReached).isTrue();
            assertThat(callback.finalSatisfied).isFalse();
            assertThat(callback.finalAt).isEqualTo(story.time());
        });
    }

    @Test
    void the_callback_of_the_redo_is_the_last_word_again() {
        story.reached(Satisfaction.SATISFIED, Solved.YES).archived(CaseOutcome.CLOSED);
        story.told(Satisfaction.DISSATISFIED).reopened(2).redoRequested();
        story.dispatched("CG", true, HandWritten.DUE).signed(true).replied().closed();
        assertThat(folded().root().verdict.redoSatisfied).isFalse();
        story.reached(Satisfaction.BASICALLY_SATISFIED, Solved.YES);

        assertThat(folded().root().verdict.finalSatisfaction).isEqualTo("BASICALLY_SATISFIED");
        assertThat(folded().root().verdict.redoSatisfied).isTrue();
        assertThat(folded().callbacks()).filteredOn(each -> each.finalReached).hasSize(1);
    }

    @Test
    void who_was_never_reached_has_a_final_satisfaction_and_no_first_one() {
        story.unreachable().archived(CaseOutcome.CLOSED).told(Satisfaction.DISSATISFIED);

        assertThat(folded().root().verdict.reached).isFalse();
        assertThat(folded().root().verdict.firstSatisfaction).isNull();
        assertThat(folded().root().verdict.finalSatisfaction).isEqualTo("DISSATISFIED");
        assertThat(folded().callbacks()).singleElement().satisfies(callback -> {
            assertThat(callback.isReached()).isFalse();
            assertThat(callback.finalReached).isTrue();
        });
    }

    @Test
    void an_outside_evaluation_changes_nothing_of_the_callback() {
        story.reached(Satisfaction.SATISFIED, Solved.YES).archived(CaseOutcome.CLOSED);
        story.sampled().evaluated(Satisfaction.DISSATISFIED);

        assertThat(folded().root().verdict.finalSatisfaction).isEqualTo("SATISFIED");
        assertThat(folded().evaluations()).singleElement().satisfies(evaluation -> {
            assertThat(evaluation.satisfaction).isEqualTo("DISSATISFIED");
            assertThat(evaluation.sampledAt()).isBefore(evaluation.completedAt());
        });
    }

    @Test
    void watches_clues_and_judged_answers_are_kept() {
        story.watched("WAGES").watched("FLOODING").watched("WAGES").clue(ClueKind.BUCK_PASSING, true);
        story.letterOpened(HandWritten.DUE).letterAnswered(true).letterReviewed(LetterVerdict.RETURNED);
        story.letterAnswered(false).letterReviewed(LetterVerdict.ACCEPTED);

        assertThat(folded().root().origin.watchClasses).containsExactly("FLOODING", "WAGES");
        assertThat(folded().clues()).singleElement().satisfies(clue -> assertThat(clue.upheld)
                .isTrue());
        assertThat(folded().letters()).singleElement().satisfies(letter -> {
            assertThat(letter.verdict).isEqualTo("ACCEPTED");
            assertThat(letter.answersReturned).isEqualTo(1);
        });
    }

    private CaseFacts folded() {
        CaseFacts facts = CaseFacts.unheard(story.id().value(), story.no().value());
        story.log().forEach(said -> Folds.apply(facts, said));
        facts.settle();
        return facts;
    }
}
