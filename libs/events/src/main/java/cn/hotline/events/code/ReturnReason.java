package cn.hotline.events.code;

import cn.hotline.kernel.Coded;

/** The coded reason of a return 退单原因. */
public enum ReturnReason implements Coded {
    WRONG_AREA("属地不符"),
    OWNER_UNCLEAR("权属不清"),
    OVERLAPPING_DUTIES("职能交叉"),
    NOT_OUR_DUTY("非本单位职责"),
    INFORMATION_MISSING("信息不全");

    private final String label;

    ReturnReason(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
