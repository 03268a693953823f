package cn.hotline.events.code;

import cn.hotline.kernel.Coded;

/** How a callback 回访 ended; unreachable is not satisfied, and a case that was not sampled was not called back. */
public enum CallbackOutcome implements Coded {
    REACHED("已回访"),
    REFUSED("拒访"),
    UNREACHABLE("无法联系"),
    NOT_SAMPLED("未抽中回访");

    private final String label;

    CallbackOutcome(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
