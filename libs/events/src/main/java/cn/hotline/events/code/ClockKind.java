package cn.hotline.events.code;

import cn.hotline.kernel.Coded;

/** A clock 时限 of a case or a work order. */
public enum ClockKind implements Coded {
    TRANSFER("转办"),
    SIGN("签收"),
    CONTACT("联系"),
    HANDLE("办理"),
    REVIEW("审核"),
    CALLBACK("回访"),
    /** From the first dispatch of a round to the approved reply, whatever unit has the case meanwhile. */
    CASE("全程");

    private final String label;

    ClockKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
