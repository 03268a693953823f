package cn.hotline.supervision.noticing;

import cn.hotline.events.code.UrgeKind;
import cn.hotline.kernel.Coded;

/** What a notice is about 通知种类. */
public enum NoticeKind implements Coded {
    NEAR_DUE("临期催办"),
    OVERDUE("超期催办"),
    URGED("人工催办"),
    LETTER_OPENED("督办单制发"),
    LETTER_RETURNED("督办答复退回"),
    KEY_WATCHED("重点关注"),
    MEETING_TASK("协调事项");

    private final String label;

    NoticeKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    public static NoticeKind of(UrgeKind kind) {
        return switch (kind) {
            case NEAR_DUE -> NEAR_DUE;
            case OVERDUE -> OVERDUE;
            case MANUAL -> URGED;
        };
    }
}
