package cn.hotline.statistics.assessing;

import cn.hotline.kernel.Coded;

/** What kind of line of a score sheet 得分表行 it is. */
public enum LineKind implements Coded {
    ITEM("考核项"),
    DEDUCTION("扣分项"),
    BONUS("加分项");

    private final String label;

    LineKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
