package cn.hotline.events.code;

import cn.hotline.kernel.Coded;

/** Whether the demand proved true 是否属实. */
public enum Veracity implements Coded {
    TRUE("属实"),
    PARTLY_TRUE("部分属实"),
    UNTRUE("不属实");

    private final String label;

    Veracity(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
