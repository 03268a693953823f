package cn.hotline.statistics.reporting.figuring;

import cn.hotline.statistics.indicating.Figure;
import cn.hotline.statistics.indicating.Indicator;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** An indicator's value beside those it is compared with; changes of rates are in percentage points 百分点, of averages absolute. */
public record RateComparison(Figure current, Figure previous, Figure yearBefore) {
    private static final int DECIMALS = 2;
    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    public Indicator indicator() {
        return current.indicator();
    }

    /** The rate in percent, or the average; null when there is nothing to divide by. */
    public static BigDecimal value(Figure figure) {
        return figure.indicator().isAverage() ? figure.average() : figure.percent();
    }

    /** Period on period 环比; null when either has no value. */
    public BigDecimal onPrevious() {
        return change(current, previous);
    }

    /** Year on year 同比; null when either has no value. */
    public BigDecimal onYear() {
        return change(current, yearBefore);
    }

    /** From the exact counts, never from rounded values. */
    private static BigDecimal change(Figure now, Figure before) {
        if (now.denominator() == 0 || before.denominator() == 0) {
            return null;
        }
        BigInteger difference =
                product(now.numerator(), before.denominator()).subtract(product(before.numerator(), now.denominator()));
        BigInteger scaled = now.indicator().isAverage() ? difference : difference.multiply(HUNDRED);
        return new BigDecimal(scaled)
                .divide(
                        new BigDecimal(product(now.denominator(), before.denominator())),
                        DECIMALS,
                        RoundingMode.HALF_UP);
    }

    private static BigInteger product(long one, long other) {
        return BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));
    }
}
