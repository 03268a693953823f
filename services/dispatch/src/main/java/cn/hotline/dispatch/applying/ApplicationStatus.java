package cn.hotline.dispatch.applying;

import cn.hotline.kernel.Coded;

/** The status of an application 申请状态; all but PENDING are final. */
public enum ApplicationStatus implements Coded {
    PENDING("待审批"),
    GRANTED("已同意"),
    REFUSED("不同意"),
    CANCELLED("已取消");

    private final String label;

    ApplicationStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
