package cn.hotline.statistics.indicating;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rates as the offices publish them. */
class FigureTest {
    @ParameterizedTest
    @CsvSource({
        "25783, 29186, 88.34",
        "24165, 29186, 82.80",
        "23974, 24932, 96.16",
        "22345, 24932, 89.62",
        "1, 800, 0.13",
        "0, 7, 0.00",
        "7, 7, 100.00"
    })
    void a_rate_is_rounded_half_up_to_two_decimals(long numerator, long denominator, BigDecimal percent) {
        assertThat(new Figure(Indicator.TIMELY_CLOSING, numerator, denominator).percent())
                .isEqualTo(percent);
    }

    @Test
    void nothing_to_divide_by_gives_neither_rate_nor_average() {
        assertThat(new Figure(Indicator.CLOSING, 0, 0).percent()).isNull();
        assertThat(new Figure(Indicator.HOPS, 0, 0).average()).isNull();
    }

    @Test
    void hops_are_an_average_and_no_rate() {
        assertThat(new Figure(Indicator.HOPS, 5, 4).average()).isEqualTo(new BigDecimal("1.25"));
        assertThat(new Figure(Indicator.HOPS, 5, 4).percent()).isNull();
    }
}
