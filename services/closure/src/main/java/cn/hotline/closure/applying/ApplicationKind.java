package cn.hotline.closure.applying;

import cn.hotline.kernel.Coded;

/** What is asked for 申请事项; the names stand in table {@code approval_rule}. */
public enum ApplicationKind implements Coded {
    EXCLUSION("不计考核"),
    UNREASONABLE("不合理诉求认定");

    private final String label;

    ApplicationKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
