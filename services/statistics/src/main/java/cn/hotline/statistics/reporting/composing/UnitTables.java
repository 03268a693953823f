package cn.hotline.statistics.reporting.composing;

import static cn.hotline.statistics.reporting.composing.ReportTable.count;
import static cn.hotline.statistics.reporting.composing.ReportTable.percent;
import static cn.hotline.statistics.reporting.composing.ReportTable.text;
import static cn.hotline.statistics.reporting.composing.SectionTables.row;
import static cn.hotline.statistics.reporting.composing.SectionTables.table;

import cn.hotline.statistics.indicating.Dimension;
import cn.hotline.statistics.indicating.Measures;
import cn.hotline.statistics.querying.FigureTable;
import cn.hotline.statistics.querying.Reading;
import cn.hotline.statistics.reporting.composing.ReportTable.Column;
import cn.hotline.statistics.reporting.figuring.Compared;
import cn.hotline.statistics.reporting.figuring.PeriodFigures;
import cn.hotline.statistics.reporting.figuring.ReportSection;
import java.util.List;
import java.util.stream.Stream;

/** The tables of units 承办单位表格: how they rank, and what they have open. */
final class UnitTables {
    private UnitTables() {}

    static ReportTable ranking(ReportSection section, PeriodFigures figures) {
        List<Column> columns = List.of(
                new Column("名次", ReportTable.Kind.COUNT, 1),
                text("承办单位", 5),
                count("派单件"),
                count("应办结"),
                percent("按时签收率"),
                percent("按时办结率"),
                percent("满意率"),
                percent("解决率"),
                percent("退单率"),
                percent("重办率"));
        return table(
                section,
                columns,
                Stream.concat(figures.units().rows().stream(), figures.units().small().stream())
                        .filter(row -> !row.keys().get(0).code().equals(Dimension.UNKNOWN))
                        .map(UnitTables::unit));
    }

    private static List<Object> unit(FigureTable.Row row) {
        Integer rank = cell(row, "timely-closing").rank();
        return row(
                rank == null ? null : rank.longValue(),
                row.keys().get(0).name(),
                reading(row, "signing").denominator(),
                reading(row, "timely-closing").denominator(),
                reading(row, "timely-signing").value(),
                reading(row, "timely-closing").value(),
                reading(row, "final-satisfaction").value(),
                reading(row, "solving").value(),
                reading(row, "returning").value(),
                reading(row, "redoing").value());
    }

    private static Reading reading(FigureTable.Row row, String measure) {
        return cell(row, measure).reading();
    }

    private static FigureTable.Cell cell(FigureTable.Row row, String measure) {
        return PeriodFigures.cell(row, Measures.ofCode(measure));
    }

    static ReportTable backlog(ReportSection section, PeriodFigures figures) {
        long whole = figures.of("open-backlog").count();
        return table(
                section,
                List.of(text("承办单位", 4), count("在办工单"), percent("占比"), count("超期未办派单件")),
                figures.backlog().rows().stream()
                        .filter(row -> !Compared.of(row.cells().get(0)).isNothing())
                        .limit(SectionTables.TOP)
                        .map(row -> row(
                                row.keys().get(0).name(),
                                reading(row, "open-backlog").numerator(),
                                Compared.of(row.cells().get(0)).shareOf(whole),
                                reading(row, "overdue-backlog").numerator())));
    }
}
