package cn.hotline.dispatch.sharing;

import static cn.hotline.dispatch.sharing.UnitTaskAction.CANCEL;
import static cn.hotline.dispatch.sharing.UnitTaskAction.RECALL;
import static cn.hotline.dispatch.sharing.UnitTaskAction.REPORT;
import static cn.hotline.dispatch.sharing.UnitTaskAction.SIGN;
import static cn.hotline.dispatch.sharing.UnitTaskAction.WAIVE;

import cn.hotline.kernel.Coded;
import java.util.Map;
import java.util.Optional;

/** The status of a part of a work order 分办件状态, and the one table of its legal moves. */
public enum UnitTaskStatus implements Coded {
    OPENED("待签收"),
    SIGNED("办理中"),
    REPORTED("已反馈"),
    ENDED("已了结");

    /** Every legal move; what is not here is refused. */
    private static final Map<UnitTaskStatus, Map<UnitTaskAction, UnitTaskStatus>> MOVES = Map.of(
            OPENED, Map.of(SIGN, SIGNED, WAIVE, ENDED, RECALL, ENDED, CANCEL, ENDED),
            SIGNED, Map.of(REPORT, REPORTED, WAIVE, ENDED, RECALL, ENDED, CANCEL, ENDED),
            REPORTED, Map.of(),
            ENDED, Map.of());

    private final String label;

    UnitTaskStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** The status after an action; empty when the action is not legal here. */
    public Optional<UnitTaskStatus> after(UnitTaskAction action) {
        return Optional.ofNullable(MOVES.get(this).get(action));
    }

    /** Whether the unit still has to do something. */
    public boolean isOpen() {
        return !MOVES.get(this).isEmpty();
    }
}
