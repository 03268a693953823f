package cn.hotline.intake.attaching;

import cn.hotline.kernel.Coded;

/** What a photo shows of a place 照片时点: as it was found, or as it was put right. */
public enum PhotoMoment implements Coded {
    BEFORE("整改前"),
    AFTER("整改后");

    private final String label;

    PhotoMoment(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
