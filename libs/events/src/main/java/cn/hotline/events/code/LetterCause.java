package cn.hotline.events.code;

import cn.hotline.kernel.Coded;

/** Why a supervision letter 督办单 was opened. */
public enum LetterCause implements Coded {
    OVERDUE("超期未办结"),
    DISSATISFIED("重办后仍不满意"),
    REJECTED("多次驳回重办"),
    REPEATED("多次重复反映"),
    LEADER("领导批示"),
    TYPICAL("典型案例"),
    MANUAL("人工督办");

    private final String label;

    LetterCause(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
