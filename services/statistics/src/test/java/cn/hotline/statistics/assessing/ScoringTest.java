package cn.hotline.statistics.assessing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.statistics.indicating.Indicator;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The seeded scheme on counts worked out by hand: too few, fewer is better, steps, deductions, ties. */
class ScoringTest {
    private final SchemeContent scheme = SeededScheme.content();

    @Test
    void the_weight_of_what_cannot_be_judged_goes_to_the_rest_in_proportion() {
        // only satisfaction (25 of 25) and closing (15 of 25) are judged; redo counts in full (10): 50 · 100 / 60
        UnitScore score = score(Map.of(
                Indicator.FINAL_SATISFACTION, new Count(19, 20),
                Indicator.TIMELY_CLOSING, new Count(9, 10)));
        assertThat(score.total()).isEqualByComparingTo("83.33");
        assertThat(score.lines())
                .extracting(LineScore::outcome)
                .containsOnly(LineOutcome.SCORED, LineOutcome.REDISTRIBUTED, LineOutcome.FULL);
    }

    @Test
    void a_unit_without_a_case_stands_apart_even_where_an_item_would_count_in_full() {
        UnitScore score = score(Map.of(Indicator.LETTERS_IN_TIME, new Count(0, 3)));
        assertThat(score.apart()).isEqualTo(Apart.NO_CASES);
        assertThat(score.total()).isNull();
    }

    @Test
    void letters_not_answered_in_time_are_taken_off_up_to_the_cap_and_never_below_nothing() {
        Map<Indicator, Count> counts = new HashMap<>(Map.of(Indicator.TIMELY_CLOSING, new Count(1, 1)));
        BigDecimal full = score(counts).total();
        counts.put(Indicator.LETTERS_IN_TIME, new Count(1, 4));
        assertThat(full.subtract(score(counts).total())).isEqualByComparingTo("1.5");
        counts.put(Indicator.LETTERS_IN_TIME, new Count(0, 90));
        assertThat(full.subtract(score(counts).total())).isEqualByComparingTo("5");
        counts.put(Indicator.TIMELY_CLOSING, new Count(0, 1));
        counts.put(Indicator.REDO_SATISFACTION, new Count(0, 1));
        assertThat(score(counts).total()).isEqualByComparingTo("0");
    }

    @Test
    void where_fewer_is_better_the_words_count_from_the_lower_point() {
        assertThat(words("REJECTING", 3, 20))
                .isEqualTo("驳回率 3/20 = 15%（比率取 2 位小数）；15 − 5 = 10 个百分点，每个百分点扣 0.5 分，10 − 5 = 5，得 5 分");
        assertThat(words("REJECTING", 1, 100)).contains("未达 5，计 10 分，得 10 分");
        assertThat(words("REJECTING", 9, 10)).contains("达到 25，计 0 分，得 0 分");
    }

    @Test
    void a_step_holds_up_to_the_next_point() {
        assertThat(words("RETURNING", 1, 10)).contains("达到 0，计 5 分，得 5 分");
        assertThat(words("RETURNING", 1001, 10_000)).contains("达到 10.01，计 3 分，得 3 分");
        assertThat(words("RETURNING", 1, 2)).contains("达到 20.01，计 0 分，得 0 分");
    }

    @Test
    void too_few_and_deductions_are_told_too() {
        assertThat(words("SOLVING", 0, 0)).isEqualTo("分母 0 件，不足 1 件：该项不计，权重按比例分给其余各项");
        Adjustment late = scheme.deductions().get(0);
        LineScore line = new Scoring(scheme).adjustment(LineKind.DEDUCTION, late, new Count(0, 12));
        assertThat(Words.adjustment(late, line)).isEqualTo("督办单未按时回复 12 件，每件扣 0.5 分，共 6 分，以 5 分为限");
    }

    @Test
    void equal_totals_share_a_rank_in_their_group_and_the_next_rank_is_left_out() {
        Map<String, UnitScore> scores = new HashMap<>();
        List.of("A 90.00", "B 90", "C 80.5", "D 95").forEach(each -> {
            String[] parts = each.split(" ");
            scores.put(parts[0], new UnitScore(List.of(), new BigDecimal(parts[1]), null));
        });
        scores.put("E", new UnitScore(List.of(), null, Apart.NO_CASES));
        assertThat(Ranking.of(scores, Map.of("A", "G", "B", "G", "C", "G", "D", "H", "E", "G")))
                .isEqualTo(Map.of("A", 1, "B", 1, "C", 3, "D", 1));
        assertThat(scheme.bandOf(new BigDecimal("90.00"))).isEqualTo("优秀");
        assertThat(scheme.bandOf(new BigDecimal("89.99"))).isEqualTo("良好");
    }

    private UnitScore score(Map<Indicator, Count> counts) {
        return new Scoring(scheme).score(counts);
    }

    private String words(String code, long numerator, long denominator) {
        SchemeItem item = scheme.items().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
        return Words.item(item, new Scoring(scheme).item(item, new Count(numerator, denominator)), scheme.roundings());
    }
}
