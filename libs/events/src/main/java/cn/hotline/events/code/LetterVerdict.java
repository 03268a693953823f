package cn.hotline.events.code;

import cn.hotline.kernel.Coded;

/** What the centre made of a unit's answer to a supervision letter 督办答复审核结论. */
public enum LetterVerdict implements Coded {
    ACCEPTED("办结销号"),
    RETURNED("退回重新答复");

    private final String label;

    LetterVerdict(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
