package cn.hotline.supervision.rebuilding;

import cn.hotline.kernel.Coded;

/** How far a rebuild 时限核验 is. */
public enum RebuildStatus implements Coded {
    RUNNING("核验中"),
    DONE("已完成"),
    FAILED("未完成");

    private final String label;

    RebuildStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
