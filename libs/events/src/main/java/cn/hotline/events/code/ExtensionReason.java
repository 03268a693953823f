package cn.hotline.events.code;

import cn.hotline.kernel.Coded;

/** The coded reason for more time 延期原因. */
public enum ExtensionReason implements Coded {
    COMPLEX("情况复杂"),
    COORDINATION("需多方协调"),
    WORKS("施工或采购周期"),
    THIRD_PARTY("等待检测、鉴定或第三方"),
    WEATHER("天气等客观原因");

    private final String label;

    ExtensionReason(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
