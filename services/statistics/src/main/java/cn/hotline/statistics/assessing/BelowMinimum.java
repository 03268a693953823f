package cn.hotline.statistics.assessing;

import cn.hotline.kernel.Coded;

/** What becomes of an item whose denominator is below the minimum volume 数量不足的处理. */
public enum BelowMinimum implements Coded {
    REDISTRIBUTE("该项不计，权重按比例分给其余各项"),
    FULL_SCORE("该项计满分"),
    APART("该单位单列，不参加排名");

    private final String label;

    BelowMinimum(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
