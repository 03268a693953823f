package cn.hotline.statistics.reporting.writing;

import cn.hotline.statistics.reporting.composing.ReportChart;
import cn.hotline.statistics.reporting.composing.ReportContent;
import cn.hotline.statistics.reporting.composing.ReportTable;
import cn.hotline.statistics.reporting.composing.ReportTable.Column;
import cn.hotline.statistics.reporting.composing.ReportTable.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes a report as an Excel workbook 报表数据: a sheet for each section, real numbers, native charts. */
public final class ExcelReport {
    private static final int HEAD_ROW = 2;
    private static final int WIDTH_OF_WEIGHT = 1_400;
    private static final int LEAST_WIDTH = 2_900;
    private static final int COVER_WIDTH = 20_000;
    private static final int NARROW = 3;
    private static final int CHART_COLUMNS = 8;
    private static final int WIDTH_OF_LATIN = 290;
    private static final int FIRST_WIDE_LETTER = 0x2E80;
    private static final float LINE_POINTS = 18;
    private static final int LEAST_CHART_ROWS = 16;
    private static final int MOST_CHART_ROWS = 28;
    private static final int HUNDRED_PLACES = 2;

    private final XSSFWorkbook book = new XSSFWorkbook();
    private final ExcelStyles styles = new ExcelStyles(book);

    private ExcelReport() {}

    /** The workbook's bytes. */
    public static byte[] write(ReportContent content) {
        ExcelReport report = new ExcelReport();
        try (XSSFWorkbook book = report.book;
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            report.cover(content);
            content.sections().forEach(body -> report.sheet(body.texts(), body.table(), body.chart()));
            report.sheet(List.of("各项数字与指标查询同源，口径见统计目录。"), content.definitions(), null);
            book.getProperties().getCoreProperties().setTitle(content.title());
            book.getProperties().getCoreProperties().setCreator(content.issuer());
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void cover(ReportContent content) {
        XSSFSheet sheet = book.createSheet("说明");
        sheet.setColumnWidth(0, COVER_WIDTH);
        write(sheet.createRow(0), 0, content.title(), styles.title());
        int at = 1;
        at = line(sheet, at, "统计期间：" + content.period());
        at = line(sheet, at, "编制单位：" + content.issuer());
        at = line(sheet, at, "统计时点：" + content.asOf());
        for (String paragraph : content.summary()) {
            at = line(sheet, at, paragraph);
        }
        print(sheet);
    }

    private int line(XSSFSheet sheet, int at, String text) {
        XSSFRow row = sheet.createRow(at);
        row.setHeightInPoints(LINE_POINTS * lines(text, COVER_WIDTH));
        write(row, 0, text, styles.note());
        return at + 1;
    }

    /** @param chart null for none */
    private void sheet(List<String> texts, ReportTable table, ReportChart chart) {
        XSSFSheet sheet = book.createSheet(table.title());
        List<Column> columns = table.columns();
        write(sheet.createRow(0), 0, table.title(), styles.title());
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, columns.size() - 1));
        XSSFRow note = sheet.createRow(1);
        String text = String.join("", texts);
        write(note, 0, text, styles.note());
        sheet.addMergedRegion(new CellRangeAddress(1, 1, 0, columns.size() - 1));
        XSSFRow head = sheet.createRow(HEAD_ROW);
        int width = 0;
        for (int i = 0; i < columns.size(); i++) {
            write(head, i, columns.get(i).title(), styles.head());
            int own = Math.max(LEAST_WIDTH, WIDTH_OF_WEIGHT * columns.get(i).weight());
            sheet.setColumnWidth(i, own);
            width += own;
        }
        note.setHeightInPoints(LINE_POINTS * lines(text, width));
        for (int i = 0; i < table.rows().size(); i++) {
            fill(sheet.createRow(HEAD_ROW + 1 + i), columns, table.rows().get(i));
        }
        sheet.createFreezePane(0, HEAD_ROW + 1);
        sheet.setRepeatingRows(new CellRangeAddress(HEAD_ROW, HEAD_ROW, 0, columns.size() - 1));
        print(sheet);
        if (chart != null && !Charts.rows(table, chart).isEmpty()) {
            draw(sheet, table, chart);
        }
    }

    private void fill(XSSFRow row, List<Column> columns, List<Object> cells) {
        int lines = IntStream.range(0, columns.size())
                .filter(i -> cells.get(i) instanceof String)
                .map(i -> lines(cells.get(i).toString(), row.getSheet().getColumnWidth(i)))
                .max()
                .orElse(1);
        row.setHeightInPoints(LINE_POINTS * lines);
        for (int i = 0; i < columns.size(); i++) {
            Kind kind = columns.get(i).kind();
            Object value = cells.get(i);
            if (value instanceof Number number) {
                XSSFCell cell = row.createCell(i);
                cell.setCellValue(number(kind, number));
                cell.setCellStyle(styles.of(kind));
            } else {
                write(row, i, Cells.text(kind, value), value == null ? styles.nothing() : styles.words());
            }
        }
    }

    /** How many lines a text takes; Chinese letters are twice as wide as Latin ones. */
    private static int lines(String text, int width) {
        int wide =
                (int) text.chars().filter(letter -> letter >= FIRST_WIDE_LETTER).count();
        return 1 + (text.length() + wide) * WIDTH_OF_LATIN / width;
    }

    /** Percentages are numbers of which Excel shows the hundredfold. */
    private static double number(Kind kind, Number value) {
        return value instanceof BigDecimal decimal && (kind == Kind.PERCENT || kind == Kind.CHANGE)
                ? decimal.movePointLeft(HUNDRED_PLACES).doubleValue()
                : value.doubleValue();
    }

    /** Words are never formulas: what looks like one is quoted, so that it stays words when someone edits the cell. */
    private void write(XSSFRow row, int column, String text, ExcelStyles.Words style) {
        XSSFCell cell = row.createCell(column);
        cell.setCellValue(text);
        cell.setCellStyle(!text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? style.quoted() : style.plain());
    }

    private static void print(XSSFSheet sheet) {
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.setFitToPage(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.setHorizontallyCenter(true);
        sheet.getFooter().setCenter("第 &P 页，共 &N 页");
    }

    private static void draw(XSSFSheet sheet, ReportTable table, ReportChart spec) {
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        int columns = table.columns().size();
        boolean beside = columns <= NARROW;
        int top = beside ? HEAD_ROW : HEAD_ROW + table.rows().size() + 2;
        int left = beside ? columns + 1 : 0;
        int rows = Charts.rows(table, spec).size();
        int high = Math.min(MOST_CHART_ROWS, Math.max(LEAST_CHART_ROWS, rows * 2 + 4));
        ClientAnchor anchor =
                drawing.createAnchor(0, 0, 0, 0, left, top, left + (beside ? CHART_COLUMNS : columns), top + high);
        XSSFChart chart = drawing.createChart(anchor);
        Charts.draw(
                chart,
                spec,
                XDDFDataSourcesFactory.fromStringCellRange(sheet, range(rows, spec.label())),
                spec.values().stream()
                        .map(column -> new Charts.Series(
                                table.columns().get(column).title(),
                                XDDFDataSourcesFactory.fromNumericCellRange(sheet, range(rows, column)),
                                new CellReference(sheet.getSheetName(), HEAD_ROW, column, true, true)))
                        .toList());
    }

    private static CellRangeAddress range(int rows, int column) {
        return new CellRangeAddress(HEAD_ROW + 1, HEAD_ROW + rows, column, column);
    }
}
