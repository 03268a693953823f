package cn.hotline.events.code;

import cn.hotline.kernel.Coded;

/** What a clue 问题线索 points at. */
public enum ClueKind implements Coded {
    BUCK_PASSING("推诿扯皮"),
    OVERDUE_UNANSWERED("超期未回复"),
    CONTRADICTED("回访与答复不符");

    private final String label;

    ClueKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
