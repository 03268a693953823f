package cn.hotline.dispatch.returning;

import cn.hotline.kernel.Coded;

/** What a signer says to a return 裁定意见. */
public enum RulingDecision implements Coded {
    GRANT("准予"),
    REFUSE("驳回");

    private final String label;

    RulingDecision(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
