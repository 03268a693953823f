package cn.hotline.statistics.folding;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.events.code.CaseOutcome;
import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.Satisfaction;
import cn.hotline.events.code.Solved;
import cn.hotline.statistics.story.HandWritten;
import cn.hotline.statistics.story.Story;
import org.junit.jupiter.api.Test;

/** Where a case stands, step by step of its life. */
class StandingTest {
    private final Story story = Story.registered("S", "2026-11-02T09:00", DemandType.HELP, "0101");

    @Test
    void a_handled_case_goes_through_every_stage() {
        stands(CaseStatus.REGISTERED);
        story.filed(DemandType.HELP, "0101");
        stands(CaseStatus.AWAITING_DISPATCH);
        dispatch("CG");
        stands(CaseStatus.DISPATCHED);
        story.returnRequested().returnGranted();
        stands(CaseStatus.AWAITING_DISPATCH);
        dispatch("JT");
        story.signed(true);
        stands(CaseStatus.HANDLING);
        story.replied();
        stands(CaseStatus.REVIEWING);
        story.rejected();
        stands(CaseStatus.HANDLING);
        story.replied().closed();
        stands(CaseStatus.CLOSED);
        story.reached(Satisfaction.DISSATISFIED, Solved.NO).redoRequested();
        stands(CaseStatus.AWAITING_DISPATCH);
        dispatch("JT");
        stands(CaseStatus.DISPATCHED);
        story.archived(CaseOutcome.CLOSED);
        stands(CaseStatus.ARCHIVED);
    }

    @Test
    void a_reopened_case_is_archived_once_the_last_time() {
        story.filed(DemandType.HELP, "0101");
        dispatch("CG");
        story.signed(true).replied().closed().reached(Satisfaction.SATISFIED, Solved.YES);
        story.archived(CaseOutcome.CLOSED).reopened(2);
        stands(CaseStatus.CLOSED);
        assertThat(folded().root().archivedAt()).isNull();
        story.redoRequested();
        stands(CaseStatus.AWAITING_DISPATCH);
        dispatch("CG");
        story.signed(true).replied().closed().reached(Satisfaction.DISSATISFIED, Solved.NO);
        stands(CaseStatus.CLOSED);
        story.archived(CaseOutcome.CLOSED);
        stands(CaseStatus.ARCHIVED);

        CaseFact fact = folded().root();
        assertThat(fact.archivedAt()).isEqualTo(story.time());
        assertThat(fact.redone).isTrue();
        assertThat(fact.rounds).isEqualTo(2);
        assertThat(fact.verdict.firstSatisfaction).isEqualTo("SATISFIED");
        assertThat(fact.verdict.finalSatisfaction).isEqualTo("DISSATISFIED");
        assertThat(fact.archiving.reopenings).isEqualTo(1);
    }

    @Test
    void who_was_not_sampled_was_not_called_back() {
        story.filed(DemandType.HELP, "0101");
        dispatch("CG");
        story.signed(true).replied().closed().notSampled();

        CaseFacts facts = folded();
        assertThat(facts.root().verdict.callbacksCompleted).isZero();
        assertThat(facts.root().verdict.reached).isFalse();
        assertThat(facts.callbacks())
                .allSatisfy(each -> assertThat(each.completedAt()).isNull());
        assertThat(facts.orders()).noneMatch(WorkOrderFact::isCalledBack);
    }

    @Test
    void a_cancelled_letter_is_neither_due_nor_answered() {
        story.filed(DemandType.HELP, "0101");
        dispatch("CG");
        story.letterOpened(HandWritten.time("2026-11-05T12:00"))
                .letterAnswered(true)
                .letterCancelled();

        CaseFacts facts = folded();
        assertThat(facts.letters())
                .allSatisfy(each -> assertThat(each.dueMoment).isNull());
        assertThat(facts.root().counts().lettersOpened).isEqualTo(1);
        assertThat(facts.root().counts().lettersAnswered).isZero();
        assertThat(facts.root().counts().lettersInTime).isZero();
    }

    @Test
    void an_answer_that_was_returned_counts_by_the_next() {
        story.filed(DemandType.HELP, "0101");
        dispatch("CG");
        story.letterOpened(HandWritten.time("2026-11-05T12:00"))
                .letterAnswered(true)
                .letterAnswered(false);

        assertThat(folded().letters())
                .allSatisfy(each -> assertThat(each.inTime).isFalse());
    }

    @Test
    void a_withdrawal_before_the_closure_ends_the_case_and_its_order() {
        story.filed(DemandType.HELP, "0101");
        dispatch("CG");
        story.withdrawn();
        stands(CaseStatus.WITHDRAWN);
        assertThat(folded().orders()).allSatisfy(order -> {
            assertThat(order.cancelledAt).isEqualTo(story.time());
            assertThat(order.dueMoment).isNull();
        });
    }

    @Test
    void a_withdrawal_after_the_closure_is_void() {
        story.filed(DemandType.HELP, "0101");
        dispatch("CG");
        story.signed(true).replied().closed().withdrawn();
        stands(CaseStatus.CLOSED);
    }

    @Test
    void answered_refused_and_merged_cases_stand_so_until_archived() {
        Story other = Story.registered("S", "2026-11-02T09:00", DemandType.HELP, "0101");
        story.merged(other);
        stands(CaseStatus.MERGED);
        other.refused();
        assertThat(folded(other).root().status).isEqualTo(CaseStatus.REFUSED);
        Story third = Story.registered("S", "2026-11-02T09:00", DemandType.HELP, "0101")
                .answered();
        assertThat(folded(third).root().status).isEqualTo(CaseStatus.ANSWERED);
    }

    @Test
    void an_unmerged_case_is_backlog_again_and_has_no_lead() {
        Story lead = Story.registered("S", "2026-11-02T09:00", DemandType.HELP, "0101");
        story.filed(DemandType.HELP, "0101");
        dispatch("CG");
        story.merged(lead);
        stands(CaseStatus.MERGED);
        story.unmerged(lead);
        stands(CaseStatus.AWAITING_DISPATCH);
        assertThat(folded().root().merger.leadCaseId).isNull();
        assertThat(folded().root().merger.mergedAt).isNull();
        dispatch("JT");
        stands(CaseStatus.DISPATCHED);
        assertThat(folded().orders())
                .extracting(order -> order.cancelledAt != null)
                .containsExactly(true, false);
        story.merged(lead);
        stands(CaseStatus.MERGED);
    }

    @Test
    void an_unmerging_before_the_filing_leads_back_to_the_screening() {
        Story lead = Story.registered("S", "2026-11-02T09:00", DemandType.HELP, "0101");
        story.merged(lead).unmerged(lead);
        stands(CaseStatus.REGISTERED);
    }

    @Test
    void an_unmerging_that_came_after_the_leads_end_counts_for_nothing() {
        Story lead = Story.registered("S", "2026-11-02T09:00", DemandType.HELP, "0101");
        story.merged(lead).unmerged(lead).archived(CaseOutcome.CLOSED);
        assertThat(folded().root().merger.leadCaseId).isEqualTo(lead.id().value());
    }

    @Test
    void an_unmerging_that_came_too_late_leaves_the_case_merged_until_its_redo_and_counted_as_merged_after_it() {
        Story lead = Story.registered("S", "2026-11-02T09:00", DemandType.HELP, "0101");
        story.filed(DemandType.HELP, "0101").merged(lead).unmerged(lead).handledBy("CG");
        story.reached(Satisfaction.DISSATISFIED, Solved.NO);
        stands(CaseStatus.MERGED);
        story.redoRequested();
        stands(CaseStatus.AWAITING_DISPATCH);
        dispatch("CG");
        story.signed(true).replied().closed().archived(CaseOutcome.CLOSED);
        assertThat(folded().root().merger.leadCaseId).isEqualTo(lead.id().value());
    }

    @Test
    void a_merger_after_the_closure_is_void() {
        Story lead = Story.registered("S", "2026-11-02T09:00", DemandType.HELP, "0101");
        story.filed(DemandType.HELP, "0101");
        dispatch("CG");
        story.signed(true).replied().closed().merged(lead);
        stands(CaseStatus.CLOSED);
        assertThat(folded().root().merger.mergedAt).isNull();
        assertThat(folded().orders())
                .allSatisfy(order -> assertThat(order.cancelledAt).isNull());
    }

    @Test
    void a_patrol_report_is_verified_not_reviewed() {
        Story patrol = Story.patrolled("S", story.time(), "0101").dispatched("CG", true, HandWritten.DUE);
        patrol.signed(true).replied().rejected().replied().closed();
        assertThat(folded(patrol).root().patrol).isTrue();
        assertThat(folded(patrol).root().status).isEqualTo(CaseStatus.CLOSED);
        assertThat(folded(patrol).reviews()).isEmpty();
        assertThat(folded(patrol).root().counts.rejections).isZero();
        assertThat(folded(patrol).orders())
                .extracting(order -> order.rejections)
                .containsExactly(1);
    }

    private void dispatch(String unit) {
        story.dispatched(unit, true, HandWritten.DUE);
    }

    private void stands(CaseStatus status) {
        assertThat(folded().root().status).isEqualTo(status);
    }

    private CaseFacts folded() {
        return folded(story);
    }

    private static CaseFacts folded(Story story) {
        CaseFacts facts = CaseFacts.unheard(story.id().value(), story.no().value());
        story.log().forEach(said -> Folds.apply(facts, said));
        facts.settle();
        return facts;
    }
}
