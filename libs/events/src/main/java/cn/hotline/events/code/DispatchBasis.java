package cn.hotline.events.code;

import cn.hotline.kernel.Coded;

/**
 * What a dispatch 派单 rests on: the responsibility catalogue, a person's judgement, a ruling, the unit that handled the round before, or whom a
 * patroller called.
 */
public enum DispatchBasis implements Coded {
    CATALOGUE("派单目录"),
    HAND("人工派单"),
    RULING("裁定派单"),
    PREVIOUS_UNIT("原承办单位"),
    PATROLLER("监督员呼叫"),
    REASSIGNMENT("中心改派");

    private final String label;

    DispatchBasis(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
