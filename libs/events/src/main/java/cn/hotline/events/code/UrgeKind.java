package cn.hotline.events.code;

import cn.hotline.kernel.Coded;

/** What set off an urging 催办. */
public enum UrgeKind implements Coded {
    NEAR_DUE("临期催办"),
    OVERDUE("超期催办"),
    MANUAL("人工催办");

    private final String label;

    UrgeKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
