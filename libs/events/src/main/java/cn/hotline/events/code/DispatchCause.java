package cn.hotline.events.code;

import cn.hotline.kernel.Coded;

/** Why the process asks for a dispatch 派单. */
public enum DispatchCause implements Coded {
    FIRST("首次派单"),
    RETURNED("退单改派"),
    REDO("重办"),
    UNMERGED("拆分并案"),
    REASSIGNED("中心改派");

    private final String label;

    DispatchCause(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
