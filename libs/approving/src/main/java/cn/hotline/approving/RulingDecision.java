package cn.hotline.approving;

import cn.hotline.kernel.Coded;

/** What a signer says to a unit's wish 签字意见. */
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
