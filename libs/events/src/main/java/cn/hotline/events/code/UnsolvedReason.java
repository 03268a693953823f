package cn.hotline.events.code;

import cn.hotline.kernel.Coded;

/** The coded reason why a matter is not, or only partly, solved 未解决原因. */
public enum UnsolvedReason implements Coded {
    POLICY_LIMIT("政策限制"),
    FUNDING("资金不足"),
    NEEDS_TIME("需要一定周期"),
    OWNER_DISPUTE("权属争议"),
    BEYOND_REASON("诉求不合理"),
    OTHER_PARTY("需第三方配合");

    private final String label;

    UnsolvedReason(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
