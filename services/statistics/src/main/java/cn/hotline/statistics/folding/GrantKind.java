package cn.hotline.statistics.folding;

import cn.hotline.kernel.Coded;

/** What an application got 准予事项. */
public enum GrantKind implements Coded {
    EXTENSION("延期"),
    SUSPENSION("挂账"),
    EXCLUSION("不计考核");

    private final String label;

    GrantKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
