package cn.hotline.local.importing;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The report of an import 导入清单: one line for each row of the file with what became of it, written as it comes, as CSV for a spreadsheet. */
public final class RowReport implements AutoCloseable {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final CSVPrinter lines;

    /** Replaces the file. */
    public RowReport(Path file) {
        try {
            BufferedWriter writer = Files.newBufferedWriter(file);
            writer.write(BYTE_ORDER_MARK);
            lines = new CSVPrinter(
                    writer,
                    CSVFormat.DEFAULT
                            .builder()
                            .setHeader("行号", "行标识", "结果", "工单编号", "说明")
                            .get());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From any thread. */
    public synchronized void add(Registered row) {
        String result = row.failed() ? "失败" : row.created() ? "新受理" : "此前已受理";
        String caseNo = row.failed() ? "" : row.demand().path("caseNo").asText();
        try {
            lines.printRecord(
                    row.line(), text(row.rowId()), result, caseNo, text(row.failed() ? row.problem() : row.remark()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A spreadsheet takes no text of the file for a formula. */
    private static String text(String text) {
        return text == null || text.isEmpty() || FORMULA_STARTS.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }

    @Override
    public void close() {
        try {
            lines.close(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
