package cn.hotline.supervision.cluing;

import cn.hotline.kernel.Coded;
import java.util.Map;
import java.util.Optional;

/** Where a clue stands 线索状态. */
public enum ClueStatus implements Coded {
    FOUND("待认领"),
    CLAIMED("核查中"),
    SETTLED("已办结");

    private static final Map<ClueStatus, Map<ClueAction, ClueStatus>> MOVES = Map.of(
            FOUND, Map.of(ClueAction.CLAIM, CLAIMED),
            CLAIMED, Map.of(ClueAction.SETTLE, SETTLED),
            SETTLED, Map.of());

    private final String label;

    ClueStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** The status after the action; empty when it is not allowed. */
    public Optional<ClueStatus> after(ClueAction action) {
        return Optional.ofNullable(MOVES.get(this).get(action));
    }
}
