package cn.hotline.statistics.querying;

import cn.hotline.statistics.indicating.Measure;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * What was read of a measure 读数: exact counts, from which everything else follows.
 *
 * @param denominator 1 where nothing is divided; of a percentile how many things were measured
 */
public record Reading(Measure measure, long numerator, long denominator) {
    private static final int DECIMALS = 2;
    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    /** The value, rounded half up to two decimals; null when there is nothing to divide by or to measure. */
    public BigDecimal value() {
        return switch (measure.kind()) {
            case COUNT, BACKLOG -> BigDecimal.valueOf(numerator);
            case PERCENTILE -> denominator == 0 ? null : BigDecimal.valueOf(numerator);
            case RATE -> quotient(big(numerator).multiply(HUNDRED), big(denominator));
            case AVERAGE -> quotient(big(numerator), big(denominator));
        };
    }

    /** Whether there is something to divide by or to measure. */
    boolean hasValue() {
        return measure.kind() == Measure.Kind.COUNT || measure.kind() == Measure.Kind.BACKLOG || denominator != 0;
    }

    /** Both together, of what can be added up. */
    Reading plus(Reading other) {
        return new Reading(measure, numerator + other.numerator, denominator + other.denominator);
    }

    /** How much more than another reading: percentage points for rates, percent for all else; null when it cannot be said. */
    public BigDecimal changeFrom(Reading before) {
        if (!hasValue() || !before.hasValue()) {
            return null;
        }
        BigInteger mine = big(numerator).multiply(big(before.divisor()));
        BigInteger its = big(before.numerator).multiply(big(divisor()));
        BigInteger more = mine.subtract(its).multiply(HUNDRED);
        return measure.kind() == Measure.Kind.RATE
                ? quotient(more, big(divisor()).multiply(big(before.divisor())))
                : quotient(more, its);
    }

    /** Compares by the exact values, as products of 128 bits; both must have one. */
    int compareValue(Reading other) {
        long mine = numerator * other.divisor();
        long its = other.numerator * divisor();
        int high = Long.compare(
                Math.multiplyHigh(numerator, other.divisor()), Math.multiplyHigh(other.numerator, divisor()));
        return high == 0 ? Long.compareUnsigned(mine, its) : high;
    }

    /** How many things it is about. */
    long volume() {
        return isDivided() || measure.kind() == Measure.Kind.PERCENTILE ? denominator : numerator;
    }

    /** Whether it has a numerator and a denominator. */
    public boolean isDivided() {
        return measure.among() != null;
    }

    private long divisor() {
        return isDivided() ? denominator : 1;
    }

    private static BigDecimal quotient(BigInteger dividend, BigInteger divisor) {
        return divisor.signum() == 0
                ? null
                : new BigDecimal(dividend).divide(new BigDecimal(divisor), DECIMALS, RoundingMode.HALF_UP);
    }

    private static BigInteger big(long count) {
        return BigInteger.valueOf(count);
    }
}
