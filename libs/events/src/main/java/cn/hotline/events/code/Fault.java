package cn.hotline.events.code;

import cn.hotline.kernel.Coded;

/** With whom the reason of a dissatisfaction 不满意原因 lies. */
public enum Fault implements Coded {
    UNIT("承办单位原因"),
    NOT_UNIT("非承办单位原因");

    private final String label;

    Fault(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
