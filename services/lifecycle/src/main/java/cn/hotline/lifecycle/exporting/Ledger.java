package cn.hotline.lifecycle.exporting;

import java.io.IOException;
import java.util.List;

/** A ledger 台账 being written, row after row; it keeps no row once the next is written, save a buffer of bounded size. */
interface Ledger {
    void row(List<String> cells) throws IOException;

    /** Writes what belongs to the end; a ledger that is not finished was broken off. */
    void finish() throws IOException;
}
