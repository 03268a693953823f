package cn.hotline.statistics.assessing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BinaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a rate becomes a score 计分曲线: straight between its points, or in steps; before the first and behind the last point level; never
 * below the floor nor above the ceiling.
 *
 * @param steps whether a score holds from its point up to the next one
 */
@Schema(description = "计分曲线：两点之间按直线（或分档）计分，首点之前、末点之后不再增减")
public record ScoreCurve(
        @NotEmpty(message = "必填") @Size(max = 50, message = "不超过 50 个") @Schema(description = "计分点，按指标值从小到大；得分单调")
        List<@Valid @NotNull(message = "不能为空") ScorePoint> points,

        @Schema(description = "是否分档：达到某点即得该点的分，不按直线") boolean steps,

        @NotNull(message = "必填") @Schema(description = "最低得分", examples = "12.5")
        BigDecimal floor,

        @NotNull(message = "必填") @Schema(description = "最高得分", examples = "25")
        BigDecimal ceiling) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public ScoreCurve {
        points = points == null ? List.of() : List.copyOf(points);
    }

    /** The exact score of a rate. */
    Fraction at(Fraction rate) {
        return Fraction.of(ceiling).min(Fraction.of(floor).max(unbounded(rate)));
    }

    private Fraction unbounded(Fraction rate) {
        ScorePoint before = null;
        for (ScorePoint point : points) {
            int place = rate.compareTo(Fraction.of(point.rate()));
            if (place == 0) {
                return Fraction.of(point.score());
            }
            if (place < 0) {
                return before == null
                        ? Fraction.of(point.score())
                        : steps ? Fraction.of(before.score()) : between(before, point, rate);
            }
            before = point;
        }
        return Fraction.of(before.score());
    }

    private static Fraction between(ScorePoint low, ScorePoint high, Fraction rate) {
        return Fraction.of(low.score()).plus(rate.minus(Fraction.of(low.rate())).times(slope(low, high)));
    }

    /** Score per unit of rate. */
    static Fraction slope(ScorePoint low, ScorePoint high) {
        return Fraction.of(high.score().subtract(low.score()))
                .over(Fraction.of(high.rate().subtract(low.rate())));
    }

    /** Where the rate lies: the point it has reached last, null before the first. */
    ScorePoint reached(Fraction rate) {
        return points.stream()
                .filter(point -> rate.compareTo(Fraction.of(point.rate())) >= 0)
                .reduce((first, second) -> second)
                .orElse(null);
    }

    /** The point that follows, null behind the last. */
    ScorePoint ahead(Fraction rate) {
        return points.stream()
                .filter(point -> rate.compareTo(Fraction.of(point.rate())) < 0)
                .findFirst()
                .orElse(null);
    }

    /** What is wrong with it, in Chinese; empty when it can be used. */
    List<String> problems(BigDecimal weight, boolean percent) {
        List<String> found = new ArrayList<>();
        if (floor.signum() < 0 || floor.compareTo(ceiling) > 0) {
            found.add("最低得分应在 0 与最高得分之间");
        }
        if (percent
                && points.stream()
                        .anyMatch(p -> p.rate().signum() < 0 || p.rate().compareTo(HUNDRED) > 0)) {
            found.add("计分点的百分率应在 0 至 100 之间");
        }
        boolean ascending = follow(Comparator.comparing(ScorePoint::rate), -1, -1);
        if (!ascending) {
            found.add("计分点应按指标值从小到大排列，且不得重复");
        }
        Comparator<ScorePoint> byScore = Comparator.comparing(ScorePoint::score);
        if (!follow(byScore, -1, 0) && !follow(byScore, 0, 1)) {
            found.add("计分点的得分应单调，不得时升时降");
        }
        BigDecimal best = points.stream()
                .map(ScorePoint::score)
                .reduce(BinaryOperator.maxBy(Comparator.naturalOrder()))
                .orElse(floor)
                .max(floor)
                .min(ceiling);
        if (best.compareTo(weight) != 0) {
            found.add("最高可得 " + Words.plain(best) + " 分，与权重 " + Words.plain(weight) + " 分不符");
        }
        return found;
    }

    private boolean follow(Comparator<ScorePoint> order, int least, int most) {
        for (int i = 1; i < points.size(); i++) {
            int place = Integer.signum(order.compare(points.get(i - 1), points.get(i)));
            if (place < least || place > most) {
                return false;
            }
        }
        return true;
    }
}
