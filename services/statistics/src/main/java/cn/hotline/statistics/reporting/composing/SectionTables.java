package cn.hotline.statistics.reporting.composing;

import static cn.hotline.statistics.querying.Comparison.PERIOD_ON_PERIOD;
import static cn.hotline.statistics.querying.Comparison.YEAR_ON_YEAR;
import static cn.hotline.statistics.reporting.composing.ReportTable.change;
import static cn.hotline.statistics.reporting.composing.ReportTable.count;
import static cn.hotline.statistics.reporting.composing.ReportTable.decimal;
import static cn.hotline.statistics.reporting.composing.ReportTable.percent;
import static cn.hotline.statistics.reporting.composing.ReportTable.text;

import cn.hotline.events.code.ClueKind;
import cn.hotline.events.code.ExclusionReason;
import cn.hotline.events.code.Satisfaction;
import cn.hotline.kernel.Coded;
import cn.hotline.statistics.indicating.Bucket;
import cn.hotline.statistics.indicating.Dimension;
import cn.hotline.statistics.indicating.Measures;
import cn.hotline.statistics.querying.FigureTable;
import cn.hotline.statistics.reporting.composing.ReportTable.Column;
import cn.hotline.statistics.reporting.figuring.Compared;
import cn.hotline.statistics.reporting.figuring.PeriodFigures;
import cn.hotline.statistics.reporting.figuring.PeriodFigures.Part;
import cn.hotline.statistics.reporting.figuring.ReportSection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of each section 章节表格. */
final class SectionTables {
    /** Long lists end here. */
    static final int TOP = 10;

    private final PeriodFigures figures;

    SectionTables(PeriodFigures figures) {
        this.figures = figures;
    }

    ReportTable of(ReportSection section) {
        return switch (section) {
            case OVERVIEW, FLOW -> happenings(section);
            case TREND -> trend(section);
            case CHANNELS -> split(section, Dimension.CHANNEL);
            case TYPES -> split(section, Dimension.TYPE);
            case CATEGORIES -> split(section, Dimension.CATEGORY_1);
            case TOP_CATEGORIES ->
                parts(section, "二级类别", figures.of(Dimension.CATEGORY_2).stream().limit(TOP), number("registered"));
            case STREETS -> split(section, Dimension.STREET);
            case SATISFACTION -> answers(section, "最终评价", "final", Satisfaction.values());
            case EXCLUSIONS -> answers(section, "不计考核原因", "exclusions", ExclusionReason.values());
            case CLUES -> answers(section, "线索类型", "clues", ClueKind.values());
            case KEY_WATCH ->
                parts(
                        section,
                        "重点关注类别",
                        figures.of(Dimension.WATCH_CLASS).stream()
                                .filter(part -> !part.code().equals(Dimension.UNKNOWN)),
                        number("registered"));
            case RATES -> rates(section);
            case UNITS -> UnitTables.ranking(section, figures);
            case HOT -> hot(section);
            case BACKLOG -> UnitTables.backlog(section, figures);
            case TYPICAL -> typical(section);
        };
    }

    private long number(String measure) {
        return figures.of(measure).count();
    }

    private ReportTable happenings(ReportSection section) {
        return table(
                section,
                List.of(text("项目", 4), count("本期"), count("上期"), change("环比"), count("去年同期"), change("同比")),
                section.measures().stream().map(measure -> {
                    Compared count = figures.of(measure);
                    return row(
                            measure.label(),
                            count.count(),
                            count.then(PERIOD_ON_PERIOD).numerator(),
                            count.change(PERIOD_ON_PERIOD),
                            count.then(YEAR_ON_YEAR).numerator(),
                            count.change(YEAR_ON_YEAR));
                }));
    }

    private ReportTable split(ReportSection section, Dimension split) {
        return parts(section, split.label(), figures.of(split).stream(), number("registered"));
    }

    /** What one kind of answer was given how often, in the order of the answers. */
    private ReportTable answers(ReportSection section, String title, String what, Coded[] answers) {
        List<Part> parts = Arrays.stream(answers)
                .map(each -> new Part(each.name(), each.label(), figures.of(Measures.code(what, each))))
                .filter(part -> !part.count().isNothing())
                .toList();
        long whole = parts.stream().mapToLong(part -> part.count().count()).sum();
        return parts(section, title, parts.stream(), whole);
    }

    private static ReportTable parts(ReportSection section, String title, Stream<Part> parts, long whole) {
        return table(
                section,
                List.of(
                        text(title, 4),
                        count("本期"),
                        percent("占比"),
                        count("上期"),
                        change("环比"),
                        count("去年同期"),
                        change("同比")),
                parts.map(part -> row(
                        part.name(),
                        part.count().count(),
                        part.count().shareOf(whole),
                        part.count().then(PERIOD_ON_PERIOD).numerator(),
                        part.count().change(PERIOD_ON_PERIOD),
                        part.count().then(YEAR_ON_YEAR).numerator(),
                        part.count().change(YEAR_ON_YEAR))));
    }

    private ReportTable trend(ReportSection section) {
        List<Column> columns =
                List.of(text(figures.period().kind() == Bucket.MONTH ? "日" : "时间", 3), count("受理件数"), count("结案件数"));
        Bucket step = (Bucket) figures.trend().query().axes().get(0);
        Map<String, FigureTable.Row> known = figures.trend().rows().stream()
                .collect(Collectors.toMap(row -> row.keys().get(0).code(), Function.identity()));
        List<List<Object>> rows = new ArrayList<>();
        LocalDate day = figures.period().from();
        while (figures.period().kind() != Bucket.DAY
                && !day.isAfter(figures.period().to())) {
            FigureTable.Row row = known.get(step.codeOf(day));
            rows.add(row(label(day, step), numerator(row, 0), numerator(row, 1)));
            day = step.plus(day, 1);
        }
        return table(section, columns, rows.stream());
    }

    /** Short enough for the axis of a chart: of a month the days' numbers alone. */
    private String label(LocalDate day, Bucket step) {
        return figures.period().kind() == Bucket.MONTH
                ? String.valueOf(day.getDayOfMonth())
                : day.getMonthValue() + "月" + (step == Bucket.DAY ? day.getDayOfMonth() + "日" : "");
    }

    private static long numerator(FigureTable.Row row, int column) {
        return row == null ? 0 : row.cells().get(column).reading().numerator();
    }

    private ReportTable rates(ReportSection section) {
        return table(
                section,
                List.of(
                        text("指标", 5),
                        count("分子"),
                        count("分母"),
                        decimal("本期"),
                        decimal("上期"),
                        decimal("环比"),
                        decimal("去年同期"),
                        decimal("同比")),
                section.measures().stream().map(measure -> {
                    Compared rate = figures.of(measure);
                    return row(
                            measure.label() + "（" + measure.unit() + "）",
                            rate.current().numerator(),
                            rate.current().denominator(),
                            rate.current().value(),
                            rate.then(PERIOD_ON_PERIOD).value(),
                            rate.change(PERIOD_ON_PERIOD),
                            rate.then(YEAR_ON_YEAR).value(),
                            rate.change(YEAR_ON_YEAR));
                }));
    }

    private ReportTable hot(ReportSection section) {
        return table(
                section,
                List.of(text("类型", 2), text("名称", 6), count("本期"), count("上期"), count("增加"), change("环比")),
                figures.hot().stream()
                        .map(hot -> row(
                                hot.split() == Dimension.STREET ? "街道" : "诉求事项",
                                hot.name(),
                                hot.count().count(),
                                hot.count().then(PERIOD_ON_PERIOD).numerator(),
                                hot.count().rise(),
                                hot.count().change(PERIOD_ON_PERIOD))));
    }

    private ReportTable typical(ReportSection section) {
        return table(
                section,
                List.of(text("类型", 3), text("工单编号", 5), text("诉求事项", 3), text("承办单位", 3), text("办理经过", 8)),
                figures.typical().stream()
                        .map(each -> row(
                                each.rule().label(), each.caseNo(), each.category(), each.unit(), Course.of(each))));
    }

    static ReportTable table(ReportSection section, List<Column> columns, Stream<List<Object>> rows) {
        return new ReportTable(section.label(), columns, rows.toList());
    }

    static List<Object> row(Object... cells) {
        return Arrays.asList(cells);
    }
}
