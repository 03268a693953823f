package cn.hotline.statistics.querying.adapter;

import cn.hotline.statistics.indicating.Axis;
import cn.hotline.statistics.indicating.Measure;
import cn.hotline.statistics.querying.FigureQuery;
import cn.hotline.statistics.querying.FigureTable;
import cn.hotline.statistics.querying.Reading;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A table of figures 指标表 as it stands on the wire. */
@Schema(description = "指标表")
public record FigureAnswer(
        PeriodView period,
        List<ComparedView> compared,
        @Schema(description = "分组维度代码") List<String> dimensions,
        List<ColumnView> measures,
        @Schema(description = "各组；没有任何件数的组不列出") List<RowView> rows,
        @Schema(description = "件数不足、未参加排名的组") List<RowView> belowMinimumVolume,

        @Schema(description = "合计；一件可属多个值的维度（标签、重点关注类别）单独计数，不等于各组之和")
        RowView total,

        @Schema(description = "共有多少组，含超出 limit 的", examples = "62")
        int rowsFound) {

    /** The period asked for. */
    @Schema(name = "FigurePeriodAnswered", description = "统计期间")
    public record PeriodView(
            @Schema(examples = "2026-10-01") String from,
            @Schema(examples = "2026-10-31") String to,
            @Schema(description = "期间是否尚未结束") boolean incomplete) {}

    /** A period compared with. */
    @Schema(name = "FigureComparison", description = "对比期")
    public record ComparedView(
            @Schema(examples = "YEAR_ON_YEAR") String compare,
            @Schema(examples = "同比") String label,
            @Schema(examples = "2025-10-01") String from,
            @Schema(examples = "2025-10-31") String to) {}

    /** What a column holds. */
    @Schema(name = "FigureColumn", description = "一列")
    public record ColumnView(
            @Schema(examples = "timely-closing") String measure,
            @Schema(examples = "按时办结率") String label,
            @Schema(examples = "RATE") String kind,
            @Schema(examples = "%") String unit) {}

    /** One group. */
    @Schema(name = "FigureRow", description = "一组")
    public record RowView(
            List<KeyView> group,
            List<CellView> cells,

            @Schema(description = "下钻时作为 cell 给出的坐标；无权下钻时没有", examples = "{\"unit\": \"HS-CG\"}")
            Map<String, String> drillDown) {}

    /** A value of a dimension. */
    @Schema(name = "FigureKey", description = "维度与其值")
    public record KeyView(
            @Schema(examples = "unit") String dimension,
            @Schema(examples = "HS-CG") String code,
            @Schema(examples = "区城管执法局") String name) {}

    /** One figure. */
    @Schema(name = "FigureCell", description = "一个数字；无权看的部分没有")
    public record CellView(
            @Schema(examples = "timely-closing") String measure,

            @Schema(description = "分子；件数即其本身", examples = "25783")
            Long numerator,

            @Schema(description = "分母；仅百分率与平均数有；分位数为所测件数", examples = "29186")
            Long denominator,

            @Schema(description = "值，四舍五入到两位小数；分母为零时没有", examples = "88.34")
            BigDecimal value,

            @Schema(description = "名次，1 为最好；并列同名次", examples = "1")
            Integer rank,

            @Schema(description = "第几档，1 为最好", examples = "1")
            Integer band,

            List<PreviousView> previous) {}

    /** The same figure of another period. */
    @Schema(name = "FigurePrevious", description = "对比期的同一数字")
    public record PreviousView(
            @Schema(examples = "YEAR_ON_YEAR") String compare,
            Long numerator,
            Long denominator,
            BigDecimal value,

            @Schema(description = "变化：百分率为百分点，其余为百分数；无法计算时没有", examples = "-1.25")
            BigDecimal change) {}

    public static FigureAnswer of(FigureTable table) {
        FigureQuery query = table.query();
        return new FigureAnswer(
                new PeriodView(
                        query.period().from().toString(), query.period().to().toString(), table.incomplete()),
                table.compared().entrySet().stream()
                        .map(each -> new ComparedView(
                                each.getKey().name(),
                                each.getKey().label(),
                                each.getValue().from().toString(),
                                each.getValue().to().toString()))
                        .toList(),
                query.axes().stream().map(Axis::code).toList(),
                query.measures().stream().map(FigureAnswer::column).toList(),
                rows(query, table.rows()),
                rows(query, table.small()),
                row(List.of(), table.total()),
                table.rowsFound());
    }

    private static ColumnView column(Measure measure) {
        return new ColumnView(measure.code(), measure.label(), measure.kind().name(), measure.unit());
    }

    private static List<RowView> rows(FigureQuery query, List<FigureTable.Row> rows) {
        return rows.stream().map(each -> row(query.axes(), each)).toList();
    }

    private static RowView row(List<Axis> axes, FigureTable.Row row) {
        Map<String, String> cell = new LinkedHashMap<>();
        List<KeyView> keys = new java.util.ArrayList<>();
        for (int i = 0; i < axes.size(); i++) {
            FigureTable.Key key = row.keys().get(i);
            cell.put(axes.get(i).code(), key.code());
            keys.add(new KeyView(axes.get(i).code(), key.code(), key.name()));
        }
        return new RowView(
                keys, row.cells().stream().map(each -> cell(each, row.open())).toList(), row.open() ? cell : null);
    }

    private static CellView cell(FigureTable.Cell cell, boolean open) {
        Reading reading = cell.reading();
        return new CellView(
                cell.measure().code(),
                open ? reading.numerator() : null,
                open ? denominator(reading) : null,
                reading.value(),
                cell.rank(),
                cell.band(),
                cell.previous().stream()
                        .map(each -> new PreviousView(
                                each.comparison().name(),
                                each.reading().numerator(),
                                denominator(each.reading()),
                                each.reading().value(),
                                each.change()))
                        .toList());
    }

    private static Long denominator(Reading reading) {
        return reading.isDivided() || reading.measure().percentile() > 0 ? reading.denominator() : null;
    }
}
