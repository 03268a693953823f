package cn.hotline.statistics.reporting.composing;

import cn.hotline.statistics.reporting.composing.ReportChart.Form;
import cn.hotline.statistics.reporting.figuring.ReportSection;
import java.util.List;

/** Which sections are drawn 章节配图, and from which columns of their tables. */
final class SectionCharts {
    private static final int FEW = 6;
    private static final int ALL = 400;

    private SectionCharts() {}

    /** Null for a section without a chart. */
    static ReportChart of(ReportSection section) {
        return switch (section) {
            case TREND -> new ReportChart(Form.LINE, "受理与办结走势（件）", 0, List.of(1, 2), ALL);
            case CHANNELS -> new ReportChart(Form.BAR, "来源渠道（件）", 0, List.of(1, 3), FEW);
            case TYPES -> new ReportChart(Form.PIE, "诉求类型构成", 0, List.of(1), FEW);
            case CATEGORIES -> new ReportChart(Form.BAR, "诉求类别（件）", 0, List.of(1, 3), FEW);
            case STREETS -> new ReportChart(Form.BAR, "街道分布（件）", 0, List.of(1, 3), FEW);
            case SATISFACTION -> new ReportChart(Form.PIE, "最终评价构成", 0, List.of(1), FEW);
            default -> null;
        };
    }
}
