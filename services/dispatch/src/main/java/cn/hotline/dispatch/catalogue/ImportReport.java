package cn.hotline.dispatch.catalogue;

import java.util.List;

/**
 * What an import 导入 came to, row by row.
 *
 * @param applied whether the catalogue says so now: never in a dry run, never with a row refused
 */
public record ImportReport(boolean applied, List<Row> rows) {

    /**
     * One row.
     *
     * @param number the heading is row 1
     * @param problem why it is refused, in Chinese; otherwise null
     */
    public record Row(long number, RowOutcome outcome, String problem) {}

    public long count(RowOutcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).count();
    }

    /** Whether every row could be applied. */
    boolean isSound() {
        return count(RowOutcome.REFUSED) == 0;
    }
}
