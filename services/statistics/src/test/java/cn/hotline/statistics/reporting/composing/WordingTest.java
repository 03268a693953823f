package cn.hotline.statistics.reporting.composing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.statistics.indicating.Figure;
import cn.hotline.statistics.indicating.Indicator;
import cn.hotline.statistics.reporting.figuring.Comparison;
import cn.hotline.statistics.reporting.figuring.RateComparison;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How comparisons are said 数据表述: exact, and never a division by nothing. */
class WordingTest {
    @ParameterizedTest
    @CsvSource({
        "120, 100, 80, '同比上升50.00%，环比上升20.00%'",
        "100, 100, 120, '同比下降16.67%，环比持平'",
        "5, 0, 0, '同比增加5件（去年同期为零），环比增加5件（上期为零）'",
        "0, 0, 0, '同比持平，环比持平'",
        "0, 3, 4, '同比下降100.00%，环比下降100.00%'"
    })
    void counts_are_compared_in_percent(long current, long previous, long yearBefore, String said) {
        assertThat(Wording.compared(new Comparison(current, previous, yearBefore)))
                .isEqualTo(said);
    }

    @Test
    void rates_are_compared_in_points_of_their_exact_values() {
        RateComparison rate = rate(new long[] {2, 3}, new long[] {1, 3}, new long[] {2, 3});
        assertThat(Wording.rate(rate)).isEqualTo("按时办结率66.67%（同比持平，环比上升33.33个百分点）");
        RateComparison thirds = rate(new long[] {1, 3}, new long[] {1, 6}, new long[] {0, 0});
        assertThat(Wording.rate(thirds)).isEqualTo("按时办结率33.33%（环比上升16.67个百分点）");
    }

    @Test
    void a_rate_of_nothing_is_not_said() {
        assertThat(Wording.rate(rate(new long[] {0, 0}, new long[] {1, 2}, new long[] {1, 2})))
                .isEmpty();
        assertThat(Wording.rate(rate(new long[] {1, 2}, new long[] {0, 0}, new long[] {0, 0})))
                .isEqualTo("按时办结率50.00%");
    }

    private static RateComparison rate(long[] current, long[] previous, long[] yearBefore) {
        return new RateComparison(figure(current), figure(previous), figure(yearBefore));
    }

    private static Figure figure(long[] counts) {
        return new Figure(Indicator.TIMELY_CLOSING, counts[0], counts[1]);
    }
}
