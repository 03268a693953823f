package cn.hotline.statistics.indicating;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** One figure 指标值: exact counts, from which percent or average follow. */
public record Figure(Indicator indicator, long numerator, long denominator) {
    private static final int DECIMALS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The rate in percent, rounded half up to two decimals; null for an average or when there is nothing to divide by. */
    public BigDecimal percent() {
        return indicator.isAverage() || denominator == 0
                ? null
                : BigDecimal.valueOf(numerator).multiply(HUNDRED).divide(divisor(), DECIMALS, RoundingMode.HALF_UP);
    }

    /** The average, rounded half up to two decimals; null for a rate or when there is nothing to divide by. */
    public BigDecimal average() {
        return !indicator.isAverage() || denominator == 0
                ? null
                : BigDecimal.valueOf(numerator).divide(divisor(), DECIMALS, RoundingMode.HALF_UP);
    }

    private BigDecimal divisor() {
        return BigDecimal.valueOf(denominator);
    }
}
