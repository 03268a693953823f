package cn.hotline.statistics.viewing;

import cn.hotline.kernel.Coded;

/** How an open case stands towards its handle clock 亮灯状态. */
public enum Lamp implements Coded {
    /** No unit has it at the moment, or its reply waits for the review. */
    NONE("无办理时限"),
    NORMAL("正常"),
    NEAR_DUE("临期"),
    OVERDUE("超期"),
    SUSPENDED("挂账");

    private final String label;

    Lamp(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
