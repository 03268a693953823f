package cn.hotline.statistics.assessing;

import java.math.BigDecimal;

/**
 * One line of a unit's score sheet 得分.
 *
 * @param rate the rate that was scored, rounded where the scheme says so; null when nothing was divided
 * @param score with sign: a deduction is negative; null when the line counts nothing
 */
record LineScore(LineKind kind, String code, Count count, Fraction rate, Fraction score, LineOutcome outcome) {
    private static final int SHOWN = 6;

    BigDecimal rateShown() {
        return rate == null ? null : rate.rounded(SHOWN);
    }

    BigDecimal scoreShown() {
        return score == null ? null : score.rounded(SHOWN);
    }
}
