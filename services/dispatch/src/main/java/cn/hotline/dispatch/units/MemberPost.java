package cn.hotline.dispatch.units;

import cn.hotline.kernel.Coded;

/** What somebody does at a unit 单位岗位. */
public enum MemberPost implements Coded {
    LEADER("分管领导"),
    LIAISON("联络员"),
    HANDLER("经办人");

    private final String label;

    MemberPost(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
