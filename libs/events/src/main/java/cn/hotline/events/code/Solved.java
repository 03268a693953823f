package cn.hotline.events.code;

import cn.hotline.kernel.Coded;

/** Whether the matter is solved 是否解决, by the unit's reply or by the citizen's own word. */
public enum Solved implements Coded {
    YES("已解决"),
    PARTLY("部分解决"),
    NO("未解决");

    private final String label;

    Solved(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
