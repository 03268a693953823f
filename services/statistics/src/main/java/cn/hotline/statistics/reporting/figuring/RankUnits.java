package cn.hotline.statistics.reporting.figuring;

import cn.hotline.statistics.indicating.Figure;
import cn.hotline.statistics.indicating.Grouping;
import cn.hotline.statistics.indicating.Indicator;
import cn.hotline.statistics.reporting.figuring.PeriodFigures.UnitFigures;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Ranks units 承办单位排名: by 按时办结率, then 最终满意率, by their exact counts; equal ones share a rank. Small ones stand unranked at the end. */
final class RankUnits {
    private static final Comparator<Map<Indicator, Figure>> BEST_FIRST =
            best(Indicator.TIMELY_CLOSING).thenComparing(best(Indicator.FINAL_SATISFACTION));

    private RankUnits() {}

    static List<UnitFigures> rank(
            Map<String, Map<Indicator, Figure>> found, Map<String, String> names, int minimumVolume) {
        List<UnitFigures> ranked = new ArrayList<>();
        List<String> order = codes(found, minimumVolume, true)
                .sorted(Comparator.<String, Map<Indicator, Figure>>comparing(found::get, BEST_FIRST)
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        int rank = 0;
        for (int i = 0; i < order.size(); i++) {
            Map<Indicator, Figure> figures = found.get(order.get(i));
            boolean equal = i > 0 && BEST_FIRST.compare(found.get(order.get(i - 1)), figures) == 0;
            rank = equal ? rank : i + 1;
            ranked.add(unit(order.get(i), names, rank, figures));
        }
        codes(found, minimumVolume, false)
                .sorted(Comparator.comparing((String code) ->
                                -found.get(code).get(Indicator.SIGNING).denominator())
                        .thenComparing(Comparator.naturalOrder()))
                .forEach(code -> ranked.add(unit(code, names, null, found.get(code))));
        return ranked;
    }

    private static Stream<String> codes(Map<String, Map<Indicator, Figure>> found, int minimumVolume, boolean enough) {
        return found.keySet().stream()
                .filter(code -> !code.equals(Grouping.UNKNOWN))
                .filter(code ->
                        (found.get(code).get(Indicator.TIMELY_CLOSING).denominator() >= Math.max(1, minimumVolume))
                                == enough);
    }

    private static UnitFigures unit(
            String code, Map<String, String> names, Integer rank, Map<Indicator, Figure> figures) {
        return new UnitFigures(code, names.getOrDefault(code, code), rank, figures);
    }

    private static Comparator<Map<Indicator, Figure>> best(Indicator indicator) {
        return (one, other) -> compare(other.get(indicator), one.get(indicator));
    }

    /** By exact fractions; a figure without a denominator is the least. */
    private static int compare(Figure one, Figure other) {
        if (one.denominator() == 0 || other.denominator() == 0) {
            return Long.compare(Long.signum(one.denominator()), Long.signum(other.denominator()));
        }
        return product(one.numerator(), other.denominator()).compareTo(product(other.numerator(), one.denominator()));
    }

    private static BigInteger product(long one, long other) {
        return BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));
    }
}
