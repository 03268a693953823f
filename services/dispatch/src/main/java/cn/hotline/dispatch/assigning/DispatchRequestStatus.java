package cn.hotline.dispatch.assigning;

import cn.hotline.kernel.Coded;

/** The status of a dispatch request 待派状态. */
public enum DispatchRequestStatus implements Coded {
    PENDING("待派"),
    DISPATCHED("已派"),
    CANCELLED("已取消");

    private final String label;

    DispatchRequestStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
