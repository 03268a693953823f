package cn.hotline.events.code;

import cn.hotline.kernel.Coded;

/** What part of a work order another unit has 分办类别. */
public enum TaskKind implements Coded {
    CO_HANDLING("协办"),
    SUB_DISPATCH("下派");

    private final String label;

    TaskKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
