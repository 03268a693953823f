package cn.hotline.statistics.reporting.writing;

import cn.hotline.statistics.reporting.composing.ReportTable.Kind;
import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.DefaultIndexedColorMap;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The cell styles of a workbook 单元格样式, each made once. */
final class ExcelStyles {
    private static final Map<Kind, String> FORMATS = Map.of(
            Kind.COUNT, "#,##0",
            Kind.PERCENT, "0.00%",
            Kind.CHANGE, "+0.00%;-0.00%;0.00%",
            Kind.DECIMAL, "0.00");
    private static final short TEXT = 11;
    private static final short LARGE = 16;

    private final XSSFWorkbook book;
    private final Map<Kind, XSSFCellStyle> numbers = new EnumMap<>(Kind.class);
    private final Words title;
    private final Words note;
    private final Words head;
    private final Words words;
    private final Words nothing;

    /** A style of words, and the same for words that look like a formula. */
    record Words(XSSFCellStyle plain, XSSFCellStyle quoted) {}

    ExcelStyles(XSSFWorkbook book) {
        this.book = book;
        XSSFCellStyle large = style(Fonts.HEADING, LARGE, HorizontalAlignment.CENTER, false);
        XSSFCellStyle wrapped = style(Fonts.PAGE_NUMBER, TEXT, HorizontalAlignment.LEFT, false);
        wrapped.setWrapText(true);
        XSSFCellStyle heading = style(Fonts.HEADING, TEXT, HorizontalAlignment.CENTER, true);
        heading.setWrapText(true);
        heading.setFillForegroundColor(
                new XSSFColor(new byte[] {(byte) 0xE7, (byte) 0xE6, (byte) 0xE6}, new DefaultIndexedColorMap()));
        heading.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        XSSFCellStyle text = style(Fonts.PAGE_NUMBER, TEXT, HorizontalAlignment.LEFT, true);
        text.setWrapText(true);
        title = words(large);
        note = words(wrapped);
        head = words(heading);
        words = words(text);
        nothing = words(style(Fonts.PAGE_NUMBER, TEXT, HorizontalAlignment.RIGHT, true));
        FORMATS.forEach((kind, format) -> {
            XSSFCellStyle number = style(Fonts.PAGE_NUMBER, TEXT, HorizontalAlignment.RIGHT, true);
            number.setDataFormat(book.createDataFormat().getFormat(format));
            numbers.put(kind, number);
        });
    }

    private static Words words(XSSFCellStyle plain) {
        XSSFCellStyle quoted = plain.copy();
        quoted.setQuotePrefixed(true);
        return new Words(plain, quoted);
    }

    private XSSFCellStyle style(String face, short points, HorizontalAlignment alignment, boolean framed) {
        XSSFFont font = book.createFont();
        font.setFontName(face);
        font.setFontHeightInPoints(points);
        XSSFCellStyle style = book.createCellStyle();
        style.setFont(font);
        style.setAlignment(alignment);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        if (framed) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        return style;
    }

    XSSFCellStyle of(Kind kind) {
        return numbers.get(kind);
    }

    Words title() {
        return title;
    }

    Words note() {
        return note;
    }

    Words head() {
        return head;
    }

    Words words() {
        return words;
    }

    /** Of a number there is none of. */
    Words nothing() {
        return nothing;
    }
}
