package cn.hotline.events.code;

import cn.hotline.kernel.Coded;

/** How a part of a work order ended without a report 分办了结方式. */
public enum TaskEnd implements Coded {
    WAIVED("免予办理"),
    RECALLED("收回"),
    CANCELLED("随派单件取消");

    private final String label;

    TaskEnd(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
