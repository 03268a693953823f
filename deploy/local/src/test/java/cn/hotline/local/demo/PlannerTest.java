package cn.hotline.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlannerTest {
    private static final List<LifePlan> PLANS = IntStream.range(0, 10_000)
            .mapToObj(id -> Planner.plan("row-" + id, null))
            .toList();

    @Test
    void the_same_row_has_the_same_plan_each_time() {
        assertThat(Planner.plan("s017", null)).isEqualTo(Planner.plan("s017", null));
    }

    @Test
    void fates_come_in_the_published_proportions() {
        assertThat(share(plan -> plan.fate() == Fate.ANSWERED)).isCloseTo(0.06, within(0.01));
        assertThat(share(plan -> plan.fate() == Fate.REFUSED)).isCloseTo(0.02, within(0.006));
        assertThat(share(plan -> plan.fate() == Fate.MERGED)).isCloseTo(0.015, within(0.006));
        assertThat(share(plan -> plan.fate() == Fate.UNMERGED)).isCloseTo(0.02, within(0.006));
        assertThat(share(plan -> plan.fate() == Fate.WITHDRAWN_BEFORE_DISPATCH)).isCloseTo(0.0075, within(0.004));
        assertThat(share(plan -> plan.fate() == Fate.WITHDRAWN_AFTER_DISPATCH)).isCloseTo(0.0075, within(0.004));
    }

    @Test
    void turns_on_the_way_come_in_the_published_proportions() {
        assertThat(share(plan -> !plan.returns().isEmpty())).isCloseTo(0.08, within(0.012));
        assertThat(share(plan -> plan.returns().size() == 2)).isCloseTo(0.012, within(0.005));
        assertThat(share(plan -> plan.rejections() > 0)).isCloseTo(0.03, within(0.008));
        assertThat(share(plan -> plan.takes(Turn.URGED))).isCloseTo(0.14, within(0.015));
        assertThat(share(plan -> plan.takes(Turn.EXTENDED))).isCloseTo(0.051, within(0.01));
        assertThat(share(plan -> plan.takes(Turn.SUSPENDED))).isCloseTo(0.02, within(0.006));
        assertThat(share(plan -> plan.takes(Turn.REASSIGNED))).isCloseTo(0.02, within(0.006));
    }

    @Test
    void callbacks_come_in_the_published_proportions() {
        assertThat(share(plan -> plan.verdict(1) == Verdict.DISSATISFIED_WITH_UNIT))
                .isCloseTo(0.14, within(0.015));
        assertThat(share(plan -> plan.verdict(3) == Verdict.DISSATISFIED_WITH_UNIT))
                .isCloseTo(0.01, within(0.004));
        assertThat(share(plan -> plan.verdict(1) == Verdict.UNREACHABLE)).isCloseTo(0.02, within(0.006));
        assertThat(share(plan -> plan.verdict(1) == Verdict.REFUSED)).isCloseTo(0.01, within(0.004));
    }

    @Test
    void nobody_is_dissatisfied_a_fourth_time() {
        assertThat(PLANS).allMatch(plan -> plan.verdict(4) == Verdict.SATISFIED);
    }

    @Test
    void eighty_samples_show_every_turn_the_end_to_end_test_asks_for() {
        List<LifePlan> samples = IntStream.rangeClosed(1, 80)
                .mapToObj(id -> Planner.plan(String.format("s%03d", id), null))
                .toList();
        assertThat(samples).anyMatch(plan -> plan.fate() == Fate.UNMERGED);
        samples = samples.stream().filter(plan -> plan.fate() == Fate.HANDLED).toList();
        assertThat(samples).anyMatch(plan -> !plan.returns().isEmpty());
        assertThat(samples).anyMatch(plan -> plan.rejections() > 0);
        for (Turn turn : Turn.values()) {
            assertThat(samples).as(turn.name()).anyMatch(plan -> plan.takes(turn));
        }
        assertThat(samples).anyMatch(plan -> plan.verdict(1) == Verdict.DISSATISFIED_WITH_UNIT);
        assertThat(samples).anyMatch(plan -> plan.verdict(1) == Verdict.DISSATISFIED_UNREASONABLY);
        assertThat(samples).anyMatch(plan -> plan.late() == LateVoice.UNIT);
    }

    private static double share(Predicate<LifePlan> wanted) {
        return (double) PLANS.stream().filter(wanted).count() / PLANS.size();
    }

    @Test
    void a_ledger_that_tells_how_often_a_case_was_dispatched_is_followed() {
        assertThat(Planner.plan("a", 0).returns()).isEmpty();
        assertThat(Planner.plan("a", 1).returns()).isEmpty();
        assertThat(Planner.plan("a", 2).returns()).containsExactly(true);
        assertThat(Planner.plan("a", 4).returns()).containsExactly(true, true, true);
        assertThat(Planner.plan("a", 38).returns()).containsExactly(true, true, false);
    }
}
