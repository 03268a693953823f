package cn.hotline.events.code;

import cn.hotline.kernel.Coded;

/** The urgency of a demand 紧急程度. */
public enum Urgency implements Coded {
    NORMAL("一般"),
    URGENT("紧急"),
    CRITICAL("特急");

    private final String label;

    Urgency(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
