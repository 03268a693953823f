package cn.hotline.dispatch.examining;

import cn.hotline.kernel.Coded;

/** What is wrong with the catalogue 目录问题. */
public enum FindingKind implements Coded {
    OVERLAP("重叠"),
    GAP("空白");

    private final String label;

    FindingKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
