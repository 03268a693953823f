package cn.hotline.statistics.assessing;

import cn.hotline.statistics.indicating.Indicator;
import java.math.BigDecimal;

/** Says in words how a line came to its score 得分说明, with the very numbers the scoring used. */
final class Words {
    private static final int SHOWN = 6;

    private Words() {}

    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    static String plain(Fraction number) {
        BigDecimal shown = number.rounded(SHOWN);
        return (Fraction.of(shown).compareTo(number) == 0 ? "" : "约 ") + plain(shown);
    }

    static String item(SchemeItem item, LineScore line, Roundings roundings) {
        Indicator indicator = Indicator.ofCode(item.indicator());
        Count count = line.count();
        if (line.outcome() != LineOutcome.SCORED) {
            return "分母 " + count.denominator() + " 件，不足 " + Math.max(1, item.minimumVolume()) + " 件："
                    + item.belowMinimum().label();
        }
        String percent = indicator.isAverage() ? "" : "%";
        Fraction exact = item.curve().at(line.rate());
        return indicator.label() + " " + count.numerator() + "/" + count.denominator() + " = " + plain(line.rate())
                + percent + rounded(roundings.rateDecimals(), "（比率取 ", " 位小数）") + "；"
                + curve(item.curve(), line.rate(), indicator.isAverage() ? "" : " 个百分点") + "，得 "
                + plain(line.score()) + " 分"
                + (exact.compareTo(line.score()) == 0
                        ? ""
                        : "（" + plain(exact) + rounded(roundings.scoreDecimals(), " 取 ", " 位小数") + "）");
    }

    static String adjustment(Adjustment rule, LineScore line) {
        long things = rule.side().of(line.count());
        String verb = line.kind() == LineKind.DEDUCTION ? "扣 " : "加 ";
        Fraction uncapped = Fraction.of(rule.each()).times(Fraction.of(things));
        boolean capped = uncapped.compareTo(Fraction.of(rule.cap())) > 0;
        return rule.name() + " " + things + " 件，每件" + verb + plain(rule.each()) + " 分，共 " + plain(uncapped) + " 分"
                + (capped ? "，以 " + plain(rule.cap()) + " 分为限" : "");
    }

    private static String rounded(Integer decimals, String before, String after) {
        return decimals == null ? "" : before + decimals + after;
    }

    private static String curve(ScoreCurve curve, Fraction rate, String unit) {
        ScorePoint low = curve.reached(rate);
        ScorePoint high = curve.ahead(rate);
        if (low == null) {
            return "未达 " + plain(high.rate()) + "，计 " + plain(high.score()) + " 分"
                    + bounds(curve, Fraction.of(high.score()));
        }
        if (high == null || curve.steps() || rate.compareTo(Fraction.of(low.rate())) == 0) {
            return "达到 " + plain(low.rate()) + "，计 " + plain(low.score()) + " 分"
                    + bounds(curve, Fraction.of(low.score()));
        }
        Fraction slope = ScoreCurve.slope(low, high);
        if (slope.signum() == 0) {
            return "在 " + plain(low.rate()) + " 与 " + plain(high.rate()) + " 之间，计 " + plain(low.score()) + " 分"
                    + bounds(curve, Fraction.of(low.score()));
        }
        boolean rising = slope.signum() > 0;
        ScorePoint best = rising ? high : low;
        Fraction distance = rising ? Fraction.of(best.rate()).minus(rate) : rate.minus(Fraction.of(best.rate()));
        Fraction each = rising ? slope : slope.negated();
        Fraction lost = distance.times(each);
        Fraction score = Fraction.of(best.score()).minus(lost);
        String difference =
                rising ? plain(best.rate()) + " − " + plain(rate) : plain(rate) + " − " + plain(best.rate());
        return difference + " = " + plain(distance) + unit + "，每" + (unit.isEmpty() ? " 1 " : "个百分点") + "扣 "
                + plain(each) + " 分，" + plain(best.score()) + " − " + plain(lost) + " = " + plain(score)
                + bounds(curve, score);
    }

    private static String bounds(ScoreCurve curve, Fraction score) {
        if (score.compareTo(Fraction.of(curve.floor())) < 0) {
            return "，低于最低得分，按 " + plain(curve.floor()) + " 计";
        }
        if (score.compareTo(Fraction.of(curve.ceiling())) > 0) {
            return "，高于最高得分，按 " + plain(curve.ceiling()) + " 计";
        }
        return "";
    }
}
