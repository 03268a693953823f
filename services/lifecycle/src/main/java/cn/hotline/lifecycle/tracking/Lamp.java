package cn.hotline.lifecycle.tracking;

import cn.hotline.kernel.Coded;

/** The lamp 亮灯 of a handle clock that runs; it is reckoned when asked for, never stored. */
public enum Lamp implements Coded {
    GREEN("正常"),
    YELLOW("临期"),
    RED("超期");

    private final String label;

    Lamp(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
