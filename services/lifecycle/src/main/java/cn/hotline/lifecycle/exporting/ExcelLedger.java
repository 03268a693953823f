package cn.hotline.lifecycle.exporting;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A ledger 台账 as an Excel workbook; cells are typed as text, so none is a formula. A full sheet is followed by another. */
final class ExcelLedger implements Ledger {
    static final int SHEET_ROWS = 1_000_000;
    private static final int FLUSHED = 500;
    private final Workbook book;
    private final int sheetRows;
    private List<String> headers;
    private Worksheet sheet;
    private int row;
    private int sheets;

    ExcelLedger(OutputStream out, int sheetRows) {
        book = new Workbook(out, "hotline", "1.0");
        this.sheetRows = sheetRows;
    }

    @Override
    public void row(List<String> cells) throws IOException {
        if (headers == null) {
            headers = cells;
            open();
            return;
        }
        if (row > sheetRows) {
            sheet.finish();
            open();
        }
        write(cells);
    }

    @Override
    public void finish() throws IOException {
        sheet.finish();
        book.finish();
    }

    private void open() throws IOException {
        sheets++;
        sheet = book.newWorksheet(sheets == 1 ? "工单" : "工单" + sheets);
        sheet.freezePane(1, 1);
        row = 0;
        write(headers);
    }

    /** Inline texts: a table of shared ones would hold every title until the end. */
    private void write(List<String> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            if (!cells.get(column).isEmpty()) {
                sheet.inlineString(row, column, cells.get(column));
            }
        }
        row++;
        if (row % FLUSHED == 0) {
            sheet.flush();
        }
    }
}
