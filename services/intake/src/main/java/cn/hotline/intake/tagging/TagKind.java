package cn.hotline.intake.tagging;

import cn.hotline.kernel.Coded;

/** What a tag is for 标签类别. */
public enum TagKind implements Coded {
    BUSINESS_ENVIRONMENT("营商环境"),
    LIVELIHOOD("民生实事"),
    KEY_WATCH("重点关注"),
    CAMPAIGN("专项行动");

    private final String label;

    TagKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
