package cn.hotline.statistics.assessing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.statistics.indicating.Figure;
import cn.hotline.statistics.indicating.Indicator;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published scores of one monthly scheme come out of the seeded scheme's data, and the published rates out of exact counts. */
class PublishedVectorsTest {
    private final SchemeContent seeded = SeededScheme.content();

    @ParameterizedTest
    @CsvSource({
        "12, 17, 70.59, 12.8",
        "24, 34, 70.59, 12.8",
        "2, 3, 66.67, 12.5",
        "1, 2, 50, 12.5",
        "95, 100, 95, 25",
        "100, 100, 100, 25",
        "0, 7, 0, 12.5"
    })
    void callback_satisfaction(long satisfied, long reached, BigDecimal rate, BigDecimal score) {
        assertThat(line("SATISFACTION", satisfied, reached, seeded.roundings()))
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(new Shown(rate, score));
    }

    @ParameterizedTest
    @CsvSource({"150, 167, 89.82, 14.82", "4, 5, 80, 5", "2, 3, 66.67, 0", "3, 3, 100, 25", "0, 9, 0, 0"})
    void on_time_closure(long inTime, long due, BigDecimal rate, BigDecimal score) {
        assertThat(line("TIMELY_CLOSING", inTime, due, seeded.roundings()))
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(new Shown(rate, score));
    }

    /** 12/17 is the least count that is published as 70.59 %; scored exactly it would be 12.79. */
    @Test
    void the_published_12_8_was_scored_from_the_rate_with_two_decimals() {
        assertThat(line("SATISFACTION", 12, 17, new Roundings(2, 2, 2)).score()).isEqualByComparingTo("12.80");
        assertThat(line("SATISFACTION", 12, 17, new Roundings(null, 2, 2)).score())
                .isEqualByComparingTo("12.79");
        assertThat(line("SATISFACTION", 12, 17, new Roundings(null, 1, 2)).score())
                .isEqualByComparingTo("12.8");
        assertThat(line("TIMELY_CLOSING", 150, 167, new Roundings(null, 1, 2)).score())
                .as("one decimal would fit 12.8, but not the published 14.82")
                .isEqualByComparingTo("14.8");
    }

    @ParameterizedTest
    @CsvSource({"25783, 29186, 88.34", "24165, 29186, 82.80", "23974, 24932, 96.16", "22345, 24932, 89.62"})
    void published_rates(long numerator, long denominator, BigDecimal percent) {
        assertThat(new Count(numerator, denominator).rate(false).rounded(2)).isEqualByComparingTo(percent);
        assertThat(new Figure(Indicator.FINAL_SATISFACTION, numerator, denominator).percent())
                .isEqualByComparingTo(percent);
    }

    @Test
    void the_formula_is_told_in_words() {
        SchemeItem item = item("SATISFACTION");
        LineScore line = new Scoring(seeded).item(item, new Count(12, 17));
        assertThat(Words.item(item, line, seeded.roundings()))
                .isEqualTo("最终满意率 12/17 = 70.59%（比率取 2 位小数）；95 − 70.59 = 24.41 个百分点，每个百分点扣 0.5 分，"
                        + "25 − 12.205 = 12.795，得 12.8 分（12.795 取 2 位小数）");
        assertThat(Words.item(item, new Scoring(seeded).item(item, new Count(1, 2)), seeded.roundings()))
                .contains("25 − 22.5 = 2.5，低于最低得分，按 12.5 计，得 12.5 分");
    }

    private record Shown(BigDecimal rate, BigDecimal score) {}

    private Shown line(String code, long numerator, long denominator, Roundings roundings) {
        SchemeContent scheme = new SchemeContent(
                seeded.fullScore(),
                seeded.groups(),
                seeded.items(),
                seeded.deductions(),
                seeded.bonuses(),
                seeded.bands(),
                roundings,
                seeded.objectionDays());
        LineScore line = new Scoring(scheme).item(item(code), new Count(numerator, denominator));
        return new Shown(line.rate().rounded(2), line.scoreShown());
    }

    private SchemeItem item(String code) {
        return seeded.items().stream()
                .filter(item -> item.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
