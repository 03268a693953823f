package cn.hotline.events.code;

import cn.hotline.kernel.Coded;

/** With whom the reason of a dissatisfaction 不满意原因 lies. */
public enum Fault implements Coded {
    UNIT("承办单位原因"),
    POLICY("政策限制"),
    UNREASONABLE("诉求不合理"),
    NOT_UNIT("其他非承办单位原因");

    private final String label;

    Fault(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
