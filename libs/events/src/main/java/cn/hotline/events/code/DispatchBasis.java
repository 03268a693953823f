package cn.hotline.events.code;

import cn.hotline.kernel.Coded;

/** What a dispatch 派单 rests on: the responsibility catalogue, a person's judgement, a ruling, or the unit that handled the round before. */
public enum DispatchBasis implements Coded {
    CATALOGUE("派单目录"),
    HAND("人工派单"),
    RULING("裁定派单"),
    PREVIOUS_UNIT("原承办单位");

    private final String label;

    DispatchBasis(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
