package cn.hotline.supervision.clocks;

import cn.hotline.kernel.Coded;
import java.util.Map;
import java.util.Optional;

/** Where a clock stands 时限状态. */
public enum ClockState implements Coded {
    RUNNING("计时中"),
    /** The due time stays; but nobody is urged while the reply is with the reviewer. */
    ANSWERED("已回复待审核"),
    /** No time counts, no lamp is lit, nobody is urged. */
    SUSPENDED("挂账中"),
    STOPPED("已停止"),
    CANCELLED("已取消");

    private static final Map<ClockState, Map<ClockAction, ClockState>> MOVES = Map.of(
            RUNNING,
                    Map.of(
                            ClockAction.LIGHT, RUNNING,
                            ClockAction.REPLY, ANSWERED,
                            ClockAction.RELIMIT, RUNNING,
                            ClockAction.EXTEND, RUNNING,
                            ClockAction.SUSPEND, SUSPENDED,
                            ClockAction.STOP, STOPPED,
                            ClockAction.CANCEL, CANCELLED),
            ANSWERED,
                    Map.of(
                            ClockAction.REPLY, ANSWERED,
                            ClockAction.REJECT, RUNNING,
                            ClockAction.RELIMIT, ANSWERED,
                            ClockAction.EXTEND, ANSWERED,
                            ClockAction.STOP, STOPPED,
                            ClockAction.CANCEL, CANCELLED),
            SUSPENDED,
                    Map.of(
                            ClockAction.RELIMIT, SUSPENDED,
                            ClockAction.EXTEND, SUSPENDED,
                            ClockAction.RESUME, RUNNING,
                            ClockAction.CANCEL, CANCELLED),
            STOPPED, Map.of(),
            CANCELLED, Map.of());

    private final String label;

    ClockState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** The state after the action; empty when the action does not count here. */
    public Optional<ClockState> after(ClockAction action) {
        return Optional.ofNullable(MOVES.get(this).get(action));
    }
}
