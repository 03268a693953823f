package cn.hotline.intake.reporters;

import cn.hotline.kernel.Coded;

/** How far a key rotation 密钥轮换 has come. */
public enum RotationStatus implements Coded {
    RUNNING("进行中"),
    DONE("已完成"),
    INCOMPLETE("已结束，部分未能重新加密");

    private final String label;

    RotationStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
