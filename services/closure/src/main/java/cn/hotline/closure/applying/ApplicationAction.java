package cn.hotline.closure.applying;

import cn.hotline.kernel.Coded;

/** What can be done to an application 申请动作. */
public enum ApplicationAction implements Coded {
    COSIGN("会签"),
    GRANT("准予"),
    REFUSE("驳回"),
    WITHDRAW("撤回");

    private final String label;

    ApplicationAction(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
