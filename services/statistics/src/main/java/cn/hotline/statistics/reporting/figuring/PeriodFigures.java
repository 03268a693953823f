package cn.hotline.statistics.reporting.figuring;

import cn.hotline.statistics.indicating.Dimension;
import cn.hotline.statistics.indicating.Measure;
import cn.hotline.statistics.querying.Comparison;
import cn.hotline.statistics.querying.FigureTable;
import cn.hotline.statistics.querying.Period;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * All numbers of one report 报表数据: tables of figures as anyone may ask for them.
 *
 * @param asOf when they were counted
 * @param whole every measure of the sections, of everything the report is about
 * @param splits what was registered by each dimension, most first
 * @param trend the course within the period
 * @param units the units' figures, the best first
 * @param backlog what each unit had open at the period's end, most first
 * @param hot the matters and streets that rose most
 */
public record PeriodFigures(
        ReportPeriod period,
        Instant asOf,
        FigureTable whole,
        Map<Dimension, FigureTable> splits,
        FigureTable trend,
        FigureTable units,
        FigureTable backlog,
        List<HotMatter> hot,
        List<TypicalCase> typical) {

    /** One part of a split. */
    public record Part(String code, String name, Compared count) {}

    /**
     * A matter or street that rose against the period before 热点.
     *
     * @param split whether it is a matter or a street
     */
    public record HotMatter(Dimension split, String name, Compared count) {}

    public Compared of(Measure measure) {
        return Compared.of(cell(whole.total(), measure));
    }

    /** @param code of a measure that one of the sections has */
    public Compared of(String code) {
        return of(cn.hotline.statistics.indicating.Measures.ofCode(code));
    }

    /** Also what is not known, under {@link Dimension#UNKNOWN}. */
    public List<Part> of(Dimension split) {
        return parts(splits.get(split));
    }

    static List<Part> parts(FigureTable split) {
        return split.rows().stream()
                .map(row -> new Part(
                        row.keys().get(0).code(),
                        row.keys().get(0).name(),
                        Compared.of(row.cells().get(0))))
                .toList();
    }

    public static FigureTable.Cell cell(FigureTable.Row row, Measure measure) {
        return row.cells().stream()
                .filter(each -> each.measure().equals(measure))
                .findFirst()
                .orElseThrow();
    }

    /** The period the figures are compared with. */
    public ReportPeriod comparedWith(Comparison comparison) {
        Period then = whole.compared().get(comparison);
        return new ReportPeriod(period.kind(), then.from(), then.to());
    }
}
