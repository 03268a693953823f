package cn.hotline.statistics.reporting.composing;

import java.util.List;

/**
 * A table of a report 报表表格: the same cells for every file format.
 *
 * @param rows one cell for each column: a text, a number as {@link Column.Kind} says, or null where there is nothing to tell
 */
public record ReportTable(String title, List<Column> columns, List<List<Object>> rows) {
    /**
     * One column.
     *
     * @param weight how wide it is beside the others
     */
    public record Column(String title, Kind kind, int weight) {}

    /** What the cells of a column are. */
    public enum Kind {
        /** Words. */
        TEXT,
        /** A whole number. */
        COUNT,
        /** A rate, in percent with two decimals. */
        PERCENT,
        /** A change, in percent with two decimals. */
        CHANGE,
        /** A change of a rate in percentage points, or a number with two decimals. */
        DECIMAL
    }

    static Column text(String title, int weight) {
        return new Column(title, Kind.TEXT, weight);
    }

    static Column count(String title) {
        return new Column(title, Kind.COUNT, 2);
    }

    static Column percent(String title) {
        return new Column(title, Kind.PERCENT, 2);
    }

    static Column change(String title) {
        return new Column(title, Kind.CHANGE, 2);
    }

    static Column decimal(String title) {
        return new Column(title, Kind.DECIMAL, 2);
    }
}
