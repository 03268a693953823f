package cn.hotline.closure.reviewing;

import cn.hotline.kernel.Coded;

/**
 * What the software itself finds wanting in a reply 自动审核发现; the reviewer decides what it means.
 *
 * <p>Each has its index {@code review_pending_…}: a new one wants one too.
 */
public enum FindingCode implements Coded {
    NO_CONTACT("未联系诉求人"),
    NO_EVIDENCE("缺少现场佐证"),
    TOO_SHORT("回复过于简单"),
    PROMISE_PASSED("承诺期限已过"),
    COPIED("与以往回复雷同"),
    /** A remark only: of a hundred good replies it is wrong about one, and it finds half of those to another question. */
    OFF_THE_QUESTION("可能答非所问");

    private final String label;

    FindingCode(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
