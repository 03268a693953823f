package cn.hotline.statistics.reporting;

import cn.hotline.kernel.Coded;

/** What a report is called by 报表种类. */
public enum ReportKind implements Coded {
    DAILY("日报"),
    WEEKLY("周报"),
    MONTHLY("月报"),
    QUARTERLY("季报"),
    HALF_YEARLY("半年报"),
    YEARLY("年报"),
    SPECIAL("专报");

    private final String label;

    ReportKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
