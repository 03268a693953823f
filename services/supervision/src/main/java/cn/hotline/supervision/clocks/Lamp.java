package cn.hotline.supervision.clocks;

import cn.hotline.kernel.Coded;

/** The lamp 灯色 of a clock. */
public enum Lamp implements Coded {
    GREEN("绿灯"),
    YELLOW("黄灯（临期）"),
    RED("红灯（超期）");

    private final String label;

    Lamp(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
