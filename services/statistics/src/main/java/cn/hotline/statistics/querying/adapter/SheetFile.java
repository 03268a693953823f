package cn.hotline.statistics.querying.adapter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes lines as a file 文件: CSV with the mark by which office programs know UTF-8, or an Excel workbook; no cell is ever a formula. */
final class SheetFile {
    static final String CSV = "text/csv";
    static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private SheetFile() {}

    static byte[] csv(List<List<Object>> lines) {
        return lines.stream()
                .map(line -> line.stream().map(SheetFile::cell).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "\ufeff", "\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A number is what it is; a text that an office program would run as a formula becomes plain text. */
    private static String cell(Object value) {
        if (value == null || value instanceof Number) {
            return value == null ? "" : value.toString();
        }
        String text = value.toString();
        String harmless = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean plain = harmless.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? harmless : '"' + harmless.replace("\"", "\"\"") + '"';
    }

    static byte[] excel(String sheetName, List<List<Object>> lines) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Workbook book = new Workbook(out, "hotline", "1.0");
            Worksheet sheet = book.newWorksheet(sheetName);
            sheet.freezePane(1, 1);
            for (int row = 0; row < lines.size(); row++) {
                for (int column = 0; column < lines.get(row).size(); column++) {
                    write(sheet, row, column, lines.get(row).get(column));
                }
            }
            sheet.finish();
            book.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void write(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value != null && !value.toString().isEmpty()) {
            sheet.inlineString(row, column, value.toString());
        }
    }
}
