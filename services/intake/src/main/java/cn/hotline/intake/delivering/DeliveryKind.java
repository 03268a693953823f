package cn.hotline.intake.delivering;

import cn.hotline.kernel.Coded;

/** What a source platform delivers 交付种类. */
public enum DeliveryKind implements Coded {
    DEMAND("诉求"),
    SUPPLEMENT("补充诉求"),
    URGING("催办"),
    WITHDRAWAL("撤诉");

    private final String label;

    DeliveryKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
