package cn.hotline.closure.reviewing;

import cn.hotline.kernel.Coded;

/** What can be done to a review 审核动作. */
public enum ReviewAction implements Coded {
    APPROVE("通过"),
    REJECT("驳回"),
    CANCEL("取消"),
    CLAIM("领取"),
    GIVE_BACK("退回领取"),
    EXEMPT("免检通过"),
    RECHECK("复核");

    private final String label;

    ReviewAction(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
