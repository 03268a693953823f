package cn.hotline.statistics.assessing;

import cn.hotline.kernel.Coded;

/** Why a unit is listed apart 单列 and not ranked. */
public enum Apart implements Coded {
    NO_CASES("当月没有可考核的件"),
    BELOW_MINIMUM("件数不足");

    private final String label;

    Apart(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
