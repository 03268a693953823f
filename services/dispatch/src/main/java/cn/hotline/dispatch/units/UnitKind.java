package cn.hotline.dispatch.units;

import cn.hotline.kernel.Coded;

/** The kind of a unit 单位类型, and the working level 工作层级 it stands on. */
public enum UnitKind implements Coded {
    CITY("市", 0),
    DISTRICT("区", 1),
    STREET("街道", 2),
    DEPARTMENT("部门", 2),
    COMMUNITY("社区", 3);

    private final String label;
    private final int level;

    UnitKind(String label, int level) {
        this.label = label;
        this.level = level;
    }

    @Override
    public String label() {
        return label;
    }

    /** Counted from the city's 0; the three working levels 三级 of a district are 1 to 3. */
    public int level() {
        return level;
    }
}
