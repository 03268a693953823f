package cn.hotline.statistics.reporting.writing;

import cn.hotline.statistics.reporting.composing.ReportTable.Kind;
import java.math.BigDecimal;

/** How the cells of a report's tables are written out 单元格文本. */
final class Cells {
    /** There is nothing to tell: the denominator, or what is compared with, is nothing. */
    static final String NOTHING = "—";

    private Cells() {}

    /** Without the sign of a percentage: its column's head has it. */
    static String text(Kind kind, Object cell) {
        if (cell == null) {
            return NOTHING;
        }
        return switch (kind) {
            case TEXT, COUNT, DECIMAL, PERCENT -> cell.toString();
            case CHANGE -> (((BigDecimal) cell).signum() > 0 ? "+" : "") + cell;
        };
    }
}
