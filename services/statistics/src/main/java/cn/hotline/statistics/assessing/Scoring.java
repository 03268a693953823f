package cn.hotline.statistics.assessing;

import cn.hotline.statistics.indicating.Indicator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Scores a unit by a scheme 计分, from exact counts.
 *
 * <p>INVARIANT: rounded are only the rate before it is scored, the score of a line before it is added and the total at the end, each as
 * the scheme states; everything between is exact.
 */
final class Scoring {
    private final SchemeContent scheme;

    Scoring(SchemeContent scheme) {
        this.scheme = scheme;
    }

    UnitScore score(Map<Indicator, Count> counts) {
        List<LineScore> lines = new ArrayList<>();
        scheme.items().forEach(item -> lines.add(item(item, count(counts, item.indicator()))));
        boolean noCases = lines.stream().allMatch(line -> line.count().denominator() == 0);
        Fraction items = redistributed(lines);
        scheme.deductions()
                .forEach(each -> lines.add(adjustment(LineKind.DEDUCTION, each, count(counts, each.indicator()))));
        scheme.bonuses().forEach(each -> lines.add(adjustment(LineKind.BONUS, each, count(counts, each.indicator()))));
        if (noCases) {
            return new UnitScore(lines, null, Apart.NO_CASES);
        }
        if (items == null || lines.stream().anyMatch(line -> line.outcome() == LineOutcome.APART)) {
            return new UnitScore(lines, null, Apart.BELOW_MINIMUM);
        }
        Fraction total = lines.stream()
                .filter(line -> line.kind() != LineKind.ITEM)
                .map(LineScore::score)
                .reduce(items, Fraction::plus)
                .max(Fraction.ZERO);
        return new UnitScore(lines, total.rounded(scheme.roundings().totalDecimals()), null);
    }

    LineScore item(SchemeItem item, Count count) {
        Fraction rate = count.denominator() == 0
                ? null
                : count.rate(Indicator.ofCode(item.indicator()).isAverage())
                        .roundedIfStated(scheme.roundings().rateDecimals());
        if (!item.isJudgedBy(count)) {
            LineOutcome outcome = LineOutcome.of(item.belowMinimum());
            Fraction score = outcome == LineOutcome.FULL ? Fraction.of(item.weight()) : null;
            return new LineScore(LineKind.ITEM, item.code(), count, rate, score, outcome);
        }
        Fraction score =
                item.curve().at(rate).roundedIfStated(scheme.roundings().scoreDecimals());
        return new LineScore(LineKind.ITEM, item.code(), count, rate, score, LineOutcome.SCORED);
    }

    LineScore adjustment(LineKind kind, Adjustment rule, Count count) {
        Fraction points = rule.points(count).roundedIfStated(scheme.roundings().scoreDecimals());
        Fraction score = kind == LineKind.DEDUCTION ? points.negated() : points;
        return new LineScore(kind, rule.code(), count, null, score, LineOutcome.SCORED);
    }

    /** The items' sum, raised by the weight of those not judged; null when none was. */
    private Fraction redistributed(List<LineScore> lines) {
        BigDecimal judged = BigDecimal.ZERO;
        Fraction sum = Fraction.ZERO;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).score() != null) {
                judged = judged.add(scheme.items().get(i).weight());
                sum = sum.plus(lines.get(i).score());
            }
        }
        return judged.signum() == 0
                ? null
                : sum.times(Fraction.of(scheme.fullScore())).over(Fraction.of(judged));
    }

    private static Count count(Map<Indicator, Count> counts, String indicator) {
        return counts.getOrDefault(Indicator.ofCode(indicator), Count.NONE);
    }
}
