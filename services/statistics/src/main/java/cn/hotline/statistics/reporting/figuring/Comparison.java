package cn.hotline.statistics.reporting.figuring;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A count beside those it is compared with 同比环比.
 *
 * @param current of the report's period
 * @param previous of the period before
 * @param yearBefore of the same period a year before
 */
public record Comparison(long current, long previous, long yearBefore) {
    private static final int DECIMALS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Period on period 环比 in percent; null when there was nothing before. */
    public BigDecimal onPrevious() {
        return change(current, previous);
    }

    /** Year on year 同比 in percent; null when there was nothing a year before. */
    public BigDecimal onYear() {
        return change(current, yearBefore);
    }

    /** The count's share of a whole in percent; null when the whole is nothing. */
    public BigDecimal shareOf(long whole) {
        return percent(current, whole);
    }

    public long rise() {
        return current - previous;
    }

    private static BigDecimal change(long now, long before) {
        return now == before ? BigDecimal.ZERO.setScale(DECIMALS) : percent(now - before, before);
    }

    static BigDecimal percent(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP);
    }
}
