package cn.hotline.supervision.cluing;

import cn.hotline.kernel.Coded;

/** What befalls a clue 线索动作. */
public enum ClueAction implements Coded {
    CLAIM("认领"),
    SETTLE("办结");

    private final String label;

    ClueAction(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
