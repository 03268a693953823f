package cn.hotline.statistics.querying;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.statistics.indicating.Measure;
import cn.hotline.statistics.indicating.Measures;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Values, changes and ranks follow from exact counts, never from rounded figures; published vectors. */
class RankingTest {
    private static final Measure CLOSING = Measures.ofCode("timely-closing");
    private static final Measure RETURNING = Measures.ofCode("returning");
    private static final Measure REGISTERED = Measures.ofCode("registered");

    @Test
    void a_rate_has_two_decimals_rounded_half_up() {
        assertThat(rate(25_783, 29_186).value()).isEqualTo(new BigDecimal("88.34"));
        assertThat(rate(24_165, 29_186).value()).isEqualTo(new BigDecimal("82.80"));
        assertThat(rate(1, 0).value()).isNull();
    }

    @Test
    void a_rate_changes_by_points_and_a_count_by_percent() {
        assertThat(rate(25_783, 29_186).changeFrom(rate(24_165, 29_186))).isEqualTo(new BigDecimal("5.54"));
        // 66.666… less 33.333… is 33.33, though the rounded ones differ by 33.34
        assertThat(rate(2, 3).changeFrom(rate(1, 3))).isEqualTo(new BigDecimal("33.33"));
        assertThat(count(58_000).changeFrom(count(69_941))).isEqualTo(new BigDecimal("-17.07"));
        assertThat(count(5).changeFrom(count(0))).isNull();
        assertThat(rate(1, 2).changeFrom(rate(0, 0))).isNull();
    }

    @Test
    void equals_share_a_rank_and_the_next_follow_after_them() {
        assertThat(ranks(0, rate(1, 2), rate(99, 100), rate(2, 4), rate(0, 0), rate(1, 3)))
                .containsExactly(2, 1, 2, null, 4);
    }

    @Test
    void what_looks_equal_when_rounded_is_ranked_apart() {
        assertThat(ranks(0, rate(99_999, 100_000), rate(999_999, 1_000_000))).containsExactly(2, 1);
    }

    @Test
    void of_returns_the_fewest_are_the_best() {
        assertThat(ranks(0, new Reading(RETURNING, 5, 10), new Reading(RETURNING, 1, 10)))
                .containsExactly(2, 1);
    }

    @Test
    void ranks_fall_into_bands_of_equal_size() {
        List<FigureTable.Row> ranked =
                new Ranking(3).rank(rows(rate(6, 6), rate(5, 6), rate(4, 6), rate(3, 6), rate(2, 6), rate(1, 6)));
        assertThat(ranked).extracting(row -> row.cells().get(0).band()).containsExactly(1, 1, 2, 2, 3, 3);
    }

    private static List<Integer> ranks(int bands, Reading... readings) {
        return new Ranking(bands)
                .rank(rows(readings)).stream()
                        .map(row -> row.cells().get(0).rank())
                        .toList();
    }

    private static List<FigureTable.Row> rows(Reading... readings) {
        return Arrays.stream(readings)
                .map(each -> new FigureTable.Row(
                        List.of(), List.of(new FigureTable.Cell(each, null, null, List.of())), true))
                .toList();
    }

    private static Reading rate(long numerator, long denominator) {
        return new Reading(CLOSING, numerator, denominator);
    }

    private static Reading count(long count) {
        return new Reading(REGISTERED, count, 0);
    }
}
