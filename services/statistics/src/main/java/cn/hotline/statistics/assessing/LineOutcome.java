package cn.hotline.statistics.assessing;

import cn.hotline.kernel.Coded;

/** How a line came to its score 计分方式. */
public enum LineOutcome implements Coded {
    SCORED("按比率或件数计分"),
    REDISTRIBUTED("件数不足，权重分给其余各项"),
    FULL("件数不足，计满分"),
    APART("件数不足，单位单列");

    private final String label;

    LineOutcome(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    static LineOutcome of(BelowMinimum rule) {
        return switch (rule) {
            case REDISTRIBUTE -> REDISTRIBUTED;
            case FULL_SCORE -> FULL;
            case APART -> APART;
        };
    }
}
