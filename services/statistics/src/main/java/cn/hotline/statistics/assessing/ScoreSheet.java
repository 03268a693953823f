package cn.hotline.statistics.assessing;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeSet;

/**
 * A unit's stored score sheet 单位得分表.
 *
 * @param path the unit and its superiors, lowest first
 * @param members whose things count for it
 * @param initialTotal before objections were decided
 */
public record ScoreSheet(
        RankedUnit standing,
        List<String> path,
        List<String> members,
        BigDecimal initialTotal,
        Integer initialRank,
        List<Line> lines) {
    /**
     * One line.
     *
     * @param rate null when nothing was divided
     * @param score with sign; null when the line counts nothing
     */
    public record Line(
            LineKind kind,
            String code,
            long numerator,
            long denominator,
            BigDecimal rate,
            BigDecimal score,
            LineOutcome outcome,
            long initialNumerator,
            long initialDenominator,
            BigDecimal initialScore) {
        Count count() {
            return new Count(numerator, denominator);
        }

        Count initialCount() {
            return new Count(initialNumerator, initialDenominator);
        }
    }

    AssessedUnit unit() {
        return new AssessedUnit(
                standing.group(), standing.unit(), standing.unitName(), path, false, new TreeSet<>(members));
    }
}
