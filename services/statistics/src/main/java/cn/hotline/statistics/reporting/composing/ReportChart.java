package cn.hotline.statistics.reporting.composing;

import java.util.List;

/**
 * A chart of a report 报表图: drawn from columns of its section's table.
 *
 * @param label the column that names the points
 * @param values the columns that are drawn
 * @param most at most so many rows
 */
public record ReportChart(Form form, String title, int label, List<Integer> values, int most) {
    /** How it is drawn. */
    public enum Form {
        BAR,
        LINE,
        PIE
    }

    /** Whether it says all its table says: a course is long in rows and short as a line. */
    public boolean replacesTable() {
        return form == Form.LINE;
    }
}
