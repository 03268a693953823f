package cn.hotline.events.code;

import cn.hotline.kernel.Coded;

/** The coded reason why a case cannot be handled for now 挂账原因. */
public enum SuspensionReason implements Coded {
    FUNDS("资金未落实"),
    PLANNING("规划未实施"),
    LEGACY("历史遗留"),
    POLICY("政策待明确"),
    LITIGATION("进入法律程序"),
    WORKS("已纳入工程计划，周期较长");

    private final String label;

    SuspensionReason(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
