package cn.hotline.events.code;

import cn.hotline.kernel.Coded;

/** Why a supervision letter 督办单 was opened. */
public enum LetterCause implements Coded {
    OVERDUE("超期未办结"),
    DISSATISFIED("重办后仍不满意"),
    REJECTED("多次驳回重办"),
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
