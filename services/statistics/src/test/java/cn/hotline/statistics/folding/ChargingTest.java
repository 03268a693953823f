package cn.hotline.statistics.folding;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.events.code.CaseOutcome;
import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.Satisfaction;
import cn.hotline.events.code.Solved;
import cn.hotline.events.code.TaskKind;
import cn.hotline.statistics.story.HandWritten;
import cn.hotline.statistics.story.Story;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** When and to whom a work order is charged, step by step of its life. */
class ChargingTest {
    private static final Instant DUE = HandWritten.DUE;

    private final Story story =
            Story.registered("C", "2026-11-02T09:00", DemandType.HELP, "0101").filed(DemandType.HELP, "0101");

    @Test
    void a_suspended_order_is_not_due_until_it_goes_on_and_then_by_its_later_due_time() {
        story.dispatched("CG", true, DUE).signed(true).suspended();
        assertThat(order().dueMoment).isNull();
        assertThat(order().litMoment).isNull();
        assertThat(folded().root().status).isEqualTo(CaseStatus.SUSPENDED);
        assertThat(folded().root().counts.suspensions).isEqualTo(1);

        Instant later = HandWritten.time("2026-12-10T17:30");
        story.at("2026-12-01T09:00").resumed(later);
        assertThat(order().dueMoment).isEqualTo(later);
        assertThat(folded().root().status).isEqualTo(CaseStatus.HANDLING);
        story.suspended();
        assertThat(order().dueMoment).isNull();
        assertThat(folded().root().counts.suspensions).isEqualTo(2);
    }

    @Test
    void extensions_are_counted_and_move_the_due_time() {
        Instant later = DUE.plus(Duration.ofDays(3));
        story.dispatched("CG", true, DUE).signed(true).extended(later).extended(later.plusSeconds(60));
        assertThat(order().granted.extensions).isEqualTo(2);
        assertThat(folded().root().counts.extensions).isEqualTo(2);
        assertThat(order().dueMoment).isEqualTo(later.plusSeconds(60));
    }

    @Test
    void an_order_reassigned_in_time_is_never_due() {
        story.dispatched("CG", true, DUE).signed(true).reassigned("JT");
        assertThat(order().dueMoment).isNull();
        assertThat(order().litMoment).isNull();
        assertThat(folded().root().status).isEqualTo(CaseStatus.AWAITING_DISPATCH);
        story.dispatched("JT", true, DUE);
        assertThat(folded().root().status).isEqualTo(CaseStatus.DISPATCHED);
        assertThat(folded().root().transfer.hops).isEqualTo(2);
        assertThat(folded().root().counts.reassignments).isEqualTo(1);
    }

    @Test
    void an_order_already_late_when_it_was_reassigned_stays_charged_whatever_becomes_of_the_case() {
        story.dispatched("CG", true, DUE).signed(true).at("2026-11-12T09:00").reassigned("JT");
        assertThat(order().dueMoment).isEqualTo(DUE);
        assertThat(order().litMoment).isEqualTo(DUE);
        story.dispatched("JT", true, HandWritten.time("2026-11-20T17:30"))
                .withdrawn()
                .archived(CaseOutcome.WITHDRAWN);
        assertThat(folded().orders()).extracting(order -> order.dueMoment).containsExactly(DUE, null);
    }

    @Test
    void a_transfer_leaves_what_was_charged_and_moves_what_is_open() {
        story.dispatched("CG", true, DUE).signed(true).transferred("JT");
        assertThat(order().dispatchedUnit()).isEqualTo("CG");
        assertThat(order().holding.signUnit).isEqualTo("CG");
        assertThat(order().holding.dueUnit).isEqualTo("JT");
        assertThat(order().holding.litUnit).isEqualTo("JT");
        assertThat(folded().root().unit).isEqualTo("JT");
        assertThat(folded().root().unitPath).containsExactly("JT", "QU");

        story.at("2026-11-12T09:00").transferred("SW");
        assertThat(order().holding.dueUnit).as("overdue while JT held it").isEqualTo("JT");
        assertThat(order().unit).isEqualTo("SW");
    }

    @Test
    void an_order_not_signed_by_its_sign_due_time_stays_unsigned_with_the_unit_that_let_it_pass() {
        story.dispatched("CG", true, DUE)
                .at("2026-11-03T09:00")
                .transferred("JT")
                .signed(false);
        assertThat(order().holding.signUnit).isEqualTo("CG");
    }

    @Test
    void an_open_letter_goes_along_with_the_transfer_and_an_answered_one_stays() {
        story.dispatched("CG", true, DUE)
                .letterOpened(HandWritten.time("2026-11-12T12:00"))
                .letterAnswered(true)
                .letterOpened(HandWritten.time("2026-11-13T12:00"))
                .transferred("JT");
        assertThat(folded().letters()).extracting(letter -> letter.unit).containsExactly("CG", "JT");
    }

    @Test
    void a_case_with_co_handlers_is_handled_jointly_and_one_handed_down_is_not() {
        story.dispatched("CG", true, DUE).signed(true).taskOpened(TaskKind.SUB_DISPATCH, "CG-1");
        assertThat(folded().root().firstCoHandledAt).isNull();
        story.taskOpened(TaskKind.CO_HANDLING, "JT");
        Instant first = story.time();
        story.taskOpened(TaskKind.CO_HANDLING, "SW");
        assertThat(folded().root().counts.coHandlings).isEqualTo(2);
        assertThat(folded().root().firstCoHandledAt).isEqualTo(first);
    }

    @Test
    void a_new_order_with_a_used_up_clock_is_charged_from_its_own_dispatch() {
        Story lead = Story.registered("C", "2026-11-02T09:00", DemandType.HELP, "0101");
        story.dispatched("CG", true, DUE)
                .merged(lead)
                .at("2026-12-01T09:00")
                .unmerged(lead)
                .dispatched("JT", true, DUE);
        Instant dispatched = story.time();
        assertThat(folded().orders()).extracting(order -> order.dueMoment).containsExactly(null, dispatched);
        assertThat(folded().orders()).extracting(order -> order.litMoment).containsExactly(null, dispatched);
    }

    @Test
    void the_closing_of_a_merged_cases_redo_is_not_its_first_closing() {
        Story lead = Story.registered("C", "2026-11-02T09:00", DemandType.HELP, "0101");
        story.merged(lead).handledBy("CG").reached(Satisfaction.DISSATISFIED, Solved.NO);
        story.redoRequested().dispatched("JT", true, DUE).signed(true).replied().closed();
        assertThat(folded().root().firstClosedAt).isNull();
        assertThat(folded().root().firstClosedUnit).isNull();
        assertThat(folded().root().lastClosedAt).isEqualTo(story.time());
    }

    @Test
    void a_withdrawal_that_crossed_the_callback_is_void_before_the_archive_says_so() {
        Story lead = Story.registered("C", "2026-11-02T09:00", DemandType.HELP, "0101");
        story.merged(lead).withdrawn();
        assertThat(folded().root().withdrawal.withdrawalStands).isTrue();
        story.handledBy("CG").reached(Satisfaction.SATISFIED, Solved.YES);
        assertThat(folded().root().withdrawal.withdrawalStands).isFalse();
        assertThat(folded().root().status).isEqualTo(CaseStatus.MERGED);
    }

    private WorkOrderFact order() {
        return folded().orders().iterator().next();
    }

    private CaseFacts folded() {
        CaseFacts facts = CaseFacts.unheard(story.id().value(), story.no().value());
        story.log().forEach(said -> Folds.apply(facts, said));
        facts.settle();
        return facts;
    }
}
