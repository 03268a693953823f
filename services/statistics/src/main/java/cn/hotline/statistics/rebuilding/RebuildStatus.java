package cn.hotline.statistics.rebuilding;

import cn.hotline.kernel.Coded;

/** How far a rebuild 事实重建 is. */
public enum RebuildStatus implements Coded {
    RUNNING("重建中"),
    DONE("已完成"),
    FAILED("未完成"),
    ABANDONED("已中断");

    private final String label;

    RebuildStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
