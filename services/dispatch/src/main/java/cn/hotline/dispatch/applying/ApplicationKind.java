package cn.hotline.dispatch.applying;

import cn.hotline.kernel.Coded;

/** What a unit asks for 申请类别. */
public enum ApplicationKind implements Coded {
    EXTENSION("延期"),
    SUSPENSION("挂账");

    private final String label;

    ApplicationKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
