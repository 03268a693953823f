package cn.hotline.events.code;

import cn.hotline.kernel.Coded;

/** The coded reason of a rework 驳回重办原因. */
public enum RejectionReason implements Coded {
    NO_CONTACT("未联系诉求人"),
    NO_EVIDENCE("缺少现场佐证"),
    TOO_SHORT("回复过于简单"),
    OFF_TOPIC("答非所问"),
    COPIED("照抄以往回复"),
    PROMISE_PASSED("承诺期限已过"),
    NOT_SOLVED("未实质解决");

    private final String label;

    RejectionReason(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
