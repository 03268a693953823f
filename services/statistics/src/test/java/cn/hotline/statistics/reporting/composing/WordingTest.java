package cn.hotline.statistics.reporting.composing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.statistics.indicating.Measures;
import cn.hotline.statistics.querying.Comparison;
import cn.hotline.statistics.querying.FigureTable;
import cn.hotline.statistics.querying.Reading;
import cn.hotline.statistics.reporting.figuring.Compared;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How comparisons are said 数据表述: exact, and never a division by nothing. */
class WordingTest {
    @ParameterizedTest
    @CsvSource({
        "120, 100, 80, '同比上升50.00%，环比上升20.00%'",
        "100, 100, 120, '同比下降16.67%，环比持平'",
        "5, 0, 0, '去年同期为零、不计同比，上期为零、不计环比'",
        "5, 4, 0, '去年同期为零、不计同比，环比上升25.00%'",
        "0, 0, 0, '同比持平，环比持平'",
        "0, 3, 4, '同比下降100.00%，环比下降100.00%'"
    })
    void counts_are_compared_in_percent(long current, long previous, long yearBefore, String said) {
        assertThat(Wording.compared(compared("registered", current, 0, previous, 0, yearBefore, 0)))
                .isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "timely-closing, 2, 3, 1, 3, 2, 3, 按时办结率66.67%（同比持平，环比上升33.33个百分点）",
        "timely-closing, 1, 3, 1, 6, 0, 0, 按时办结率33.33%（环比上升16.67个百分点）",
        "timely-closing, 1, 2, 0, 0, 0, 0, 按时办结率50.00%",
        "hops, 3, 2, 2, 2, 2, 1, 平均跳转次数1.50次（同比下降25.00%，环比上升50.00%）"
    })
    void rates_are_compared_in_points_of_their_exact_values(
            String measure, long n, long d, long previousN, long previousD, long yearN, long yearD, String said) {
        assertThat(Wording.rate(compared(measure, n, d, previousN, previousD, yearN, yearD)))
                .isEqualTo(said);
    }

    @Test
    void a_rate_of_nothing_is_not_said() {
        assertThat(Wording.rate(compared("timely-closing", 0, 0, 1, 2, 1, 2))).isEmpty();
    }

    private static Compared compared(
            String code, long n, long d, long previousN, long previousD, long yearN, long yearD) {
        Reading now = new Reading(Measures.ofCode(code), n, d);
        return Compared.of(new FigureTable.Cell(
                now,
                null,
                null,
                List.of(
                        previous(Comparison.PERIOD_ON_PERIOD, now, previousN, previousD),
                        previous(Comparison.YEAR_ON_YEAR, now, yearN, yearD))));
    }

    private static FigureTable.Previous previous(Comparison comparison, Reading now, long n, long d) {
        Reading then = new Reading(now.measure(), n, d);
        return new FigureTable.Previous(comparison, then, now.changeFrom(then));
    }
}
