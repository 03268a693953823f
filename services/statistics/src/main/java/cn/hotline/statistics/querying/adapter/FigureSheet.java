package cn.hotline.statistics.querying.adapter;

import cn.hotline.statistics.indicating.Axis;
import cn.hotline.statistics.indicating.Measure;
import cn.hotline.statistics.querying.Comparison;
import cn.hotline.statistics.querying.FigureTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A table of figures as lines of a file 指标表文件: texts and numbers; null is an empty cell. */
final class FigureSheet {
    private static final String UNRANKED = "未排名";

    private FigureSheet() {}

    static List<List<Object>> lines(FigureTable table) {
        List<List<Object>> lines = new ArrayList<>();
        lines.add(headers(table));
        table.rows().forEach(each -> lines.add(line(table, each, null)));
        table.small().forEach(each -> lines.add(line(table, each, UNRANKED)));
        if (!table.query().axes().isEmpty()) {
            lines.add(line(table, table.total(), null));
        }
        return lines;
    }

    private static List<Object> headers(FigureTable table) {
        List<Object> headers = new ArrayList<>();
        for (Axis each : table.query().axes()) {
            headers.add(each.label());
            headers.add(each.label() + "代码");
        }
        for (Measure each : table.query().measures()) {
            String name = each.label() + "（" + each.unit() + "）";
            headers.add(name);
            if (each.among() != null) {
                headers.add(each.label() + "分子");
                headers.add(each.label() + "分母");
            }
            headers.add(each.label() + "名次");
            for (Comparison comparison : table.compared().keySet()) {
                headers.add(each.label() + comparison.label() + "基期");
                headers.add(each.label() + comparison.label() + (each.kind() == Measure.Kind.RATE ? "（百分点）" : "（%）"));
            }
        }
        return headers;
    }

    private static List<Object> line(FigureTable table, FigureTable.Row row, String unranked) {
        List<Object> line = new ArrayList<>();
        if (row.keys().isEmpty()) {
            table.query().axes().forEach(each -> {
                line.add(line.isEmpty() ? "合计" : null);
                line.add(null);
            });
        }
        row.keys().forEach(each -> {
            line.add(each.name());
            line.add(each.code().equals("-") ? null : each.code());
        });
        row.cells().forEach(cell -> {
            line.add(cell.reading().value());
            if (cell.reading().isDivided()) {
                line.add(row.open() ? cell.reading().numerator() : null);
                line.add(row.open() ? cell.reading().denominator() : null);
            }
            line.add(unranked == null ? cell.rank() : unranked);
            table.compared().keySet().stream()
                    .flatMap(each -> previous(cell, each))
                    .forEach(line::add);
        });
        return line;
    }

    private static Stream<Object> previous(FigureTable.Cell cell, Comparison comparison) {
        return cell.previous().stream()
                .filter(each -> each.comparison() == comparison)
                .findFirst()
                .map(each -> Stream.<Object>of(orEmpty(each.reading().value()), orEmpty(each.change())))
                .orElseGet(() -> Stream.of("", ""));
    }

    private static Object orEmpty(Object value) {
        return value == null ? "" : value;
    }
}
