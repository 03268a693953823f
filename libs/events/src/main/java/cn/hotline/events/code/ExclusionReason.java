package cn.hotline.events.code;

import cn.hotline.kernel.Coded;

/** The coded reason for leaving a case out of assessment 不计考核原因. */
public enum ExclusionReason implements Coded {
    OUT_OF_POWER("超出法定职权"),
    POLICY_LIMIT("受政策限制"),
    UNREASONABLE("不合理诉求"),
    MALICIOUS("恶意或无实质内容"),
    FORCE_MAJEURE("不可抗力"),
    WRONG_DISPATCH("派单有误"),
    CITIZEN_UNAVAILABLE("诉求人不配合");

    private final String label;

    ExclusionReason(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
