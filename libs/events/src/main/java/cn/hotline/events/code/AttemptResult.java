package cn.hotline.events.code;

import cn.hotline.kernel.Coded;

/** What one call of a callback 回访 met. */
public enum AttemptResult implements Coded {
    REACHED("接通"),
    NO_ANSWER("无人接听"),
    REFUSED("拒访"),
    INVALID_NUMBER("号码无效");

    private final String label;

    AttemptResult(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
