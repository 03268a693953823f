package cn.hotline.statistics.querying;

import cn.hotline.statistics.indicating.Axis;
import cn.hotline.statistics.indicating.Bucket;
import cn.hotline.statistics.indicating.Dimension;
import cn.hotline.statistics.indicating.Measure;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A question for figures 指标查询.
 *
 * @param measures at least one
 * @param axes by what they are split: at most two, at most one of them a bucket
 * @param orderBy null to order by the keys
 * @param minimumVolume rows with fewer things under them are listed apart and not ranked
 * @param bands into how many bands the ranks fall, 0 for none
 */
public record FigureQuery(
        List<Measure> measures,
        List<Axis> axes,
        Map<Dimension, Set<String>> filters,
        Period period,
        List<Comparison> comparisons,
        Measure orderBy,
        boolean descending,
        int limit,
        long minimumVolume,
        int bands) {
    private static final int MOST_DAYS_IN_A_ROW = 92;

    Bucket bucket() {
        return (Bucket)
                axes.stream().filter(Bucket.class::isInstance).findFirst().orElse(null);
    }

    /** Whether it ranks units and asks for nothing else. */
    boolean isUnitRanking() {
        return axes.equals(List.of(Dimension.UNIT)) && filters.isEmpty();
    }

    /** Ranks are given among the groups of one dimension. */
    boolean isRanking() {
        return axes.size() == 1 && bucket() == null;
    }

    /** Whether each thing counts in exactly one row, also of the periods compared with: the total is then what the rows add up to. */
    boolean addsUp() {
        boolean once = axes.stream().noneMatch(axis -> axis instanceof Dimension dimension && dimension.isMultiple());
        boolean additive = measures.stream()
                .allMatch(each -> each.percentile() == 0 && (bucket() == null || each.leaving() == null));
        return once && additive && (bucket() == null || comparisons.isEmpty());
    }

    /** The same of all groups together. */
    FigureQuery whole() {
        return new FigureQuery(measures, List.of(), filters, period, comparisons, null, false, 1, 0, 0);
    }

    /** What it reaches over: the same without its measures and how its rows are shown. */
    FigureQuery extent() {
        return new FigureQuery(List.of(), axes, filters, period, comparisons, null, false, 0, 0, 0);
    }

    FigureQuery within(Map<Dimension, Set<String>> others) {
        return new FigureQuery(
                measures, axes, others, period, comparisons, orderBy, descending, limit, minimumVolume, bands);
    }

    /** The same by month instead of by day where a period is longer than a quarter: nobody reads a line of 365 days. */
    public FigureQuery inReadableStretches() {
        boolean isLong =
                period.from().plusDays(MOST_DAYS_IN_A_ROW).isBefore(period.to().plusDays(1));
        List<Axis> readable = isLong
                ? axes.stream()
                        .map(each -> each == Bucket.DAY ? Bucket.MONTH : each)
                        .toList()
                : axes;
        return new FigureQuery(
                measures, readable, filters, period, comparisons, orderBy, descending, limit, minimumVolume, bands);
    }
}
