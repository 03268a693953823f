package cn.hotline.events.code;

import cn.hotline.kernel.Coded;

/** The type of a demand 诉求类型. */
public enum DemandType implements Coded {
    CONSULTATION("咨询"),
    HELP("求助"),
    COMPLAINT("投诉"),
    REPORT("举报"),
    SUGGESTION("建议"),
    PRAISE("表扬");

    private final String label;

    DemandType(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
