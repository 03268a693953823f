package cn.hotline.events.code;

import cn.hotline.kernel.Coded;

/** Who or what ended a suspension 恢复办理原因. */
public enum ResumeCause implements Coded {
    UNIT("承办单位恢复办理"),
    CENTRE("中心恢复办理"),
    PLANNED_DATE("挂账到期自动恢复");

    private final String label;

    ResumeCause(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
