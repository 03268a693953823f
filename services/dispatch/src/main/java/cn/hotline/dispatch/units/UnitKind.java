package cn.hotline.dispatch.units;

import cn.hotline.kernel.Coded;

/** The kind of a unit 单位类型. */
public enum UnitKind implements Coded {
    STREET("街道"),
    DEPARTMENT("部门"),
    COMMUNITY("社区");

    private final String label;

    UnitKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
