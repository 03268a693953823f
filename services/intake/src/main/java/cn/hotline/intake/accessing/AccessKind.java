package cn.hotline.intake.accessing;

import cn.hotline.kernel.Coded;

/** What somebody saw of a case 查看方式. */
public enum AccessKind implements Coded {
    UNMASKED("查看联系方式"),
    VIEWED("查看诉求"),
    FOUND("检索命中");

    private final String label;

    AccessKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
