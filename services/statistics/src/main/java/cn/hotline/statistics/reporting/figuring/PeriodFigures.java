package cn.hotline.statistics.reporting.figuring;

import cn.hotline.statistics.indicating.Figure;
import cn.hotline.statistics.indicating.Indicator;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * All numbers of one report 报表数据.
 *
 * @param asOf when they were counted: what is open and overdue is as of then
 * @param occurrences what happened
 * @param rates the indicators, in the order of {@link Indicator}
 * @param splits the counts of each split, greatest first
 * @param trend the course within the period; empty for a day
 * @param units the units' figures, ranked first
 * @param backlog the open cases by status
 * @param overdue work orders past their due time without a reply
 */
public record PeriodFigures(
        ReportPeriod period,
        Instant asOf,
        Map<Occurrence, Comparison> occurrences,
        List<RateComparison> rates,
        Map<Split, List<Part>> splits,
        List<TrendPoint> trend,
        List<UnitFigures> units,
        List<HotMatter> hot,
        List<Part> backlog,
        long overdue,
        List<TypicalCase> typical) {

    /** One part of a split. */
    public record Part(String code, String name, Comparison count) {}

    /** One day or month of the period. */
    public record TrendPoint(String label, long registered, long closed) {}

    /**
     * A matter or street that rose against the period before 热点.
     *
     * @param split whether it is a matter or a street
     */
    public record HotMatter(Split split, String name, Comparison count) {}

    /**
     * A unit's figures.
     *
     * @param rank null for a unit with fewer orders due than the ranking asks for
     */
    public record UnitFigures(String code, String name, Integer rank, Map<Indicator, Figure> figures) {}

    public Comparison of(Occurrence what) {
        return occurrences.get(what);
    }

    public RateComparison of(Indicator indicator) {
        return rates.get(indicator.ordinal());
    }

    public List<Part> of(Split split) {
        return splits.get(split);
    }

    /** How many open cases there are. */
    public long open() {
        return backlog.stream().mapToLong(part -> part.count().current()).sum();
    }
}
