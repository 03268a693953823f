package cn.hotline.statistics.assessing;

/** Exact counts of one unit and indicator 计数. */
record Count(long numerator, long denominator) {
    static final Count NONE = new Count(0, 0);
    private static final long HUNDRED = 100;

    /** Percent, or the plain quotient of an average; there must be something to divide by. */
    Fraction rate(boolean average) {
        return Fraction.of(average ? numerator : Math.multiplyExact(numerator, HUNDRED), denominator);
    }
}
