package cn.hotline.dispatch.returning;

import cn.hotline.kernel.Coded;

/** The status of a return 退单申请状态. */
public enum ReturnStatus implements Coded {
    PENDING("待裁定"),
    GRANTED("准予退单"),
    REFUSED("驳回退单"),
    CANCELLED("已取消");

    private final String label;

    ReturnStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
