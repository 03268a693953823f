package cn.hotline.events.code;

import cn.hotline.kernel.Coded;

/** How the life of a case ended 归档结果. */
public enum CaseOutcome implements Coded {
    CLOSED("办结"),
    ANSWERED("直接答复"),
    REFUSED("不予受理"),
    WITHDRAWN("撤诉");

    private final String label;

    CaseOutcome(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
