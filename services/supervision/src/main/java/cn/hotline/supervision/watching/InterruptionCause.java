package cn.hotline.supervision.watching;

import cn.hotline.kernel.Coded;

/** Why no time counts 中断原因. */
public enum InterruptionCause implements Coded {
    MERGER("并案"),
    SUSPENSION("挂账");

    private final String label;

    InterruptionCause(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
