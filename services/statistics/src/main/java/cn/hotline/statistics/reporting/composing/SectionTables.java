package cn.hotline.statistics.reporting.composing;

import static cn.hotline.statistics.reporting.composing.ReportTable.change;
import static cn.hotline.statistics.reporting.composing.ReportTable.count;
import static cn.hotline.statistics.reporting.composing.ReportTable.decimal;
import static cn.hotline.statistics.reporting.composing.ReportTable.percent;
import static cn.hotline.statistics.reporting.composing.ReportTable.text;

import cn.hotline.statistics.indicating.Indicator;
import cn.hotline.statistics.reporting.composing.ReportTable.Column;
import cn.hotline.statistics.reporting.figuring.Comparison;
import cn.hotline.statistics.reporting.figuring.Occurrence;
import cn.hotline.statistics.reporting.figuring.PeriodFigures;
import cn.hotline.statistics.reporting.figuring.PeriodFigures.Part;
import cn.hotline.statistics.reporting.figuring.PeriodFigures.UnitFigures;
import cn.hotline.statistics.reporting.figuring.RateComparison;
import cn.hotline.statistics.reporting.figuring.Split;
import cn.hotline.statistics.reporting.figuring.TypicalCase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The table of each section 章节表格. */
final class SectionTables {
    private static final int TOP = 10;
    private static final List<Occurrence> OVERVIEW = List.of(
            Occurrence.REGISTERED,
            Occurrence.ANSWERED,
            Occurrence.REFUSED,
            Occurrence.FILED,
            Occurrence.MERGED,
            Occurrence.WITHDRAWN,
            Occurrence.DISPATCHED,
            Occurrence.SIGNED,
            Occurrence.CLOSED,
            Occurrence.CALLED_BACK,
            Occurrence.ARCHIVED,
            Occurrence.JOINTLY_HANDLED,
            Occurrence.EXTENDED,
            Occurrence.SUSPENDED,
            Occurrence.EXCLUDED);
    private static final List<Occurrence> FLOW = List.of(
            Occurrence.RETURNED,
            Occurrence.REASSIGNED,
            Occurrence.REVIEWED,
            Occurrence.REJECTED,
            Occurrence.URGED,
            Occurrence.REDONE,
            Occurrence.LETTER_OPENED,
            Occurrence.LETTER_ANSWERED);

    private final PeriodFigures figures;

    SectionTables(PeriodFigures figures) {
        this.figures = figures;
    }

    ReportTable of(ReportSection section) {
        return switch (section) {
            case OVERVIEW -> happenings(section, OVERVIEW);
            case FLOW -> happenings(section, FLOW);
            case TREND -> trend(section);
            case CHANNELS -> parts(section, Split.CHANNEL);
            case TYPES -> parts(section, Split.TYPE);
            case CATEGORIES -> parts(section, Split.CATEGORY);
            case TOP_CATEGORIES ->
                parts(
                        section,
                        Split.SUBCATEGORY,
                        figures.of(Split.SUBCATEGORY).stream()
                                .filter(part -> part.count().current() > 0)
                                .limit(TOP)
                                .toList());
            case STREETS -> parts(section, Split.STREET);
            case SATISFACTION -> parts(section, Split.SATISFACTION, satisfaction());
            case EXCLUSIONS -> parts(section, Split.EXCLUSION);
            case CLUES -> parts(section, Split.CLUE);
            case KEY_WATCH -> parts(section, Split.WATCH);
            case RATES -> rates(section);
            case UNITS -> units(section);
            case HOT -> hot(section);
            case BACKLOG -> backlog(section);
            case TYPICAL -> typical(section);
        };
    }

    private ReportTable happenings(ReportSection section, List<Occurrence> which) {
        return new ReportTable(
                section.label(),
                List.of(text("项目", 4), count("本期"), count("上期"), change("环比"), count("去年同期"), change("同比")),
                which.stream()
                        .map(each -> compared(each.label(), figures.of(each)))
                        .toList());
    }

    private static List<Object> compared(String name, Comparison count) {
        return row(name, count.current(), count.previous(), count.onPrevious(), count.yearBefore(), count.onYear());
    }

    private ReportTable parts(ReportSection section, Split split) {
        return parts(section, split, figures.of(split));
    }

    private ReportTable parts(ReportSection section, Split split, List<Part> parts) {
        long whole = figures.of(split).stream()
                .mapToLong(part -> part.count().current())
                .sum();
        List<Column> columns = List.of(
                text(split.label(), 4),
                count("本期"),
                percent("占比"),
                count("上期"),
                change("环比"),
                count("去年同期"),
                change("同比"));
        return new ReportTable(
                section.label(),
                columns,
                parts.stream()
                        .map(part -> row(
                                part.name(),
                                part.count().current(),
                                part.count().shareOf(whole),
                                part.count().previous(),
                                part.count().onPrevious(),
                                part.count().yearBefore(),
                                part.count().onYear()))
                        .toList());
    }

    /** In the order of the answers, not of their number. */
    private List<Part> satisfaction() {
        return Arrays.stream(cn.hotline.events.code.Satisfaction.values())
                .flatMap(answer -> figures.of(Split.SATISFACTION).stream()
                        .filter(part -> part.code().equals(answer.name())))
                .toList();
    }

    private ReportTable trend(ReportSection section) {
        return new ReportTable(
                section.label(),
                List.of(text("时间", 3), count("受理诉求"), count("办结派单件")),
                figures.trend().stream()
                        .map(point -> row(point.label(), point.registered(), point.closed()))
                        .toList());
    }

    private ReportTable rates(ReportSection section) {
        List<Column> columns = List.of(
                text("指标", 5),
                count("分子"),
                count("分母"),
                decimal("本期"),
                decimal("上期"),
                decimal("环比"),
                decimal("去年同期"),
                decimal("同比"));
        return new ReportTable(
                section.label(),
                columns,
                figures.rates().stream()
                        .map(rate -> row(
                                rate.indicator().label() + (rate.indicator().isAverage() ? "（次）" : "（%）"),
                                rate.current().numerator(),
                                rate.current().denominator(),
                                RateComparison.value(rate.current()),
                                RateComparison.value(rate.previous()),
                                rate.onPrevious(),
                                RateComparison.value(rate.yearBefore()),
                                rate.onYear()))
                        .toList());
    }

    private ReportTable units(ReportSection section) {
        List<Column> columns = List.of(
                new Column("名次", ReportTable.Kind.COUNT, 1),
                text("承办单位", 3),
                count("派单件"),
                count("应办结"),
                percent("按时签收率"),
                percent("按时办结率"),
                percent("满意率"),
                percent("解决率"),
                percent("退单率"),
                percent("重办率"));
        return new ReportTable(
                section.label(),
                columns,
                figures.units().stream().map(SectionTables::unit).toList());
    }

    private static List<Object> unit(UnitFigures unit) {
        var figures = unit.figures();
        return row(
                unit.rank() == null ? null : unit.rank().longValue(),
                unit.name(),
                figures.get(Indicator.SIGNING).denominator(),
                figures.get(Indicator.TIMELY_CLOSING).denominator(),
                figures.get(Indicator.TIMELY_SIGNING).percent(),
                figures.get(Indicator.TIMELY_CLOSING).percent(),
                figures.get(Indicator.FINAL_SATISFACTION).percent(),
                figures.get(Indicator.SOLVING).percent(),
                figures.get(Indicator.RETURNING).percent(),
                figures.get(Indicator.REDOING).percent());
    }

    private ReportTable hot(ReportSection section) {
        return new ReportTable(
                section.label(),
                List.of(text("类型", 2), text("名称", 5), count("本期"), count("上期"), count("增加"), change("环比")),
                figures.hot().stream()
                        .map(hot -> row(
                                hot.split().label(),
                                hot.name(),
                                hot.count().current(),
                                hot.count().previous(),
                                hot.count().rise(),
                                hot.count().onPrevious()))
                        .toList());
    }

    private ReportTable backlog(ReportSection section) {
        List<List<Object>> rows = new ArrayList<>();
        figures.backlog()
                .forEach(part -> rows.add(
                        row(part.name(), part.count().current(), part.count().shareOf(figures.open()))));
        return new ReportTable(section.label(), List.of(text("工单状态", 4), count("件数"), percent("占比")), rows);
    }

    private ReportTable typical(ReportSection section) {
        List<TypicalCase> cases = figures.typical();
        return new ReportTable(
                section.label(),
                List.of(text("类型", 3), text("工单编号", 5), text("诉求事项", 3), text("承办单位", 3), text("办理经过", 8)),
                IntStream.range(0, cases.size())
                        .mapToObj(cases::get)
                        .map(each ->
                                row(each.rule().label(), each.caseNo(), each.category(), each.unit(), Course.of(each)))
                        .toList());
    }

    private static List<Object> row(Object... cells) {
        return Arrays.asList(cells);
    }
}
