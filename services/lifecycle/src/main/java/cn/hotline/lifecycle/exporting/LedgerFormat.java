package cn.hotline.lifecycle.exporting;

import java.io.IOException;
import java.io.OutputStream;

/** The file formats of a ledger 台账格式. */
public enum LedgerFormat {
    CSV("text/csv;charset=UTF-8") {
        @Override
        Ledger open(OutputStream out) throws IOException {
            return new CsvLedger(out);
        }
    },
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        Ledger open(OutputStream out) {
            return new ExcelLedger(out, ExcelLedger.SHEET_ROWS);
        }
    };

    private final String mediaType;

    LedgerFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    abstract Ledger open(OutputStream out) throws IOException;
}
