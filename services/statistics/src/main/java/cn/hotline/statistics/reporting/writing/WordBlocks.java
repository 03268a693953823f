package cn.hotline.statistics.reporting.writing;

import cn.hotline.statistics.reporting.composing.ReportChart;
import cn.hotline.statistics.reporting.composing.ReportTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlCursor;

/** Writes paragraphs, tables and charts before a paragraph of a document 文档内容块. */
final class WordBlocks {
    private static final double CENTIMETRES_WIDE = 15.4;
    private static final double LEAST_HIGH = 4.5;
    private static final double MOST_HIGH = 8;

    private final XWPFDocument document;
    private final XWPFParagraph before;
    private final int[] tables;

    /** @param tables how many tables are numbered so far; counted on */
    WordBlocks(XWPFDocument document, XWPFParagraph before, int[] tables) {
        this.document = document;
        this.before = before;
        this.tables = tables;
    }

    /** One thing to write. */
    sealed interface Block permits Text, Table, Chart {}

    record Text(String text, WordStyle style) implements Block {}

    record Table(ReportTable table) implements Block {}

    record Chart(ReportChart spec, ReportTable table) implements Block {}

    void write(List<Block> blocks) {
        for (Block block : blocks) {
            if (block instanceof Text text) {
                paragraph(text.style()).createRun().setText(text.text());
            } else if (block instanceof Table table) {
                paragraph(WordStyle.CAPTION)
                        .createRun()
                        .setText("表" + ++tables[0] + "　" + table.table().title());
                table(table.table());
            } else if (block instanceof Chart chart) {
                draw(chart.spec(), chart.table());
            }
        }
    }

    private XWPFParagraph paragraph(WordStyle style) {
        try (XmlCursor cursor = before.getCTP().newCursor()) {
            XWPFParagraph made = document.insertNewParagraph(cursor);
            made.setStyle(style.id());
            return made;
        }
    }

    private void table(ReportTable table) {
        try (XmlCursor cursor = before.getCTP().newCursor()) {
            XWPFTable made = document.insertNewTbl(cursor);
            if (made.getRows().isEmpty()) {
                made.createRow().createCell();
            }
            WordTable.fill(made, table);
        }
    }

    private void draw(ReportChart spec, ReportTable table) {
        List<List<Object>> rows = Charts.rows(table, spec);
        XWPFParagraph place = paragraph(WordStyle.CAPTION);
        place.setAlignment(ParagraphAlignment.CENTER);
        try {
            XWPFChart chart = document.createChart(
                    place.createRun(), centimetres(CENTIMETRES_WIDE), centimetres(high(spec, rows.size())));
            String[] points =
                    rows.stream().map(row -> row.get(spec.label()).toString()).toArray(String[]::new);
            var labels = XDDFDataSourcesFactory.fromArray(points, range(chart, rows.size(), 0), 0);
            Charts.draw(
                    chart,
                    spec,
                    labels,
                    IntStream.range(0, spec.values().size())
                            .mapToObj(i ->
                                    series(chart, table, rows, spec.values().get(i), i + 1))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("a chart could not be made", e);
        }
    }

    private static Charts.Series series(
            XWPFChart chart, ReportTable table, List<List<Object>> rows, int from, int column) {
        Double[] values = rows.stream().map(row -> Charts.number(row.get(from))).toArray(Double[]::new);
        String title = table.columns().get(from).title();
        return new Charts.Series(
                title,
                XDDFDataSourcesFactory.fromArray(values, range(chart, rows.size(), column), column),
                chart.setSheetTitle(title, column));
    }

    private static String range(XWPFChart chart, int rows, int column) {
        return chart.formatRange(new CellRangeAddress(1, rows, column, column));
    }

    private static double high(ReportChart spec, int rows) {
        return switch (spec.form()) {
            case BAR ->
                Math.min(
                        MOST_HIGH,
                        Math.max(LEAST_HIGH, 2 + rows * 0.45 * spec.values().size() + rows * 0.1));
            case LINE, PIE -> 6;
        };
    }

    private static int centimetres(double length) {
        return (int) (length * Units.EMU_PER_CENTIMETER);
    }
}
