package cn.hotline.events.code;

import cn.hotline.kernel.Coded;

/** The citizen's five-level satisfaction 满意度. */
public enum Satisfaction implements Coded {
    VERY_SATISFIED("非常满意"),
    SATISFIED("满意"),
    BASICALLY_SATISFIED("基本满意"),
    DISSATISFIED("不满意"),
    VERY_DISSATISFIED("非常不满意");

    private final String label;

    Satisfaction(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether the indicators count it as satisfied: the first three levels. */
    public boolean isSatisfied() {
        return this == VERY_SATISFIED || this == SATISFIED || this == BASICALLY_SATISFIED;
    }
}
