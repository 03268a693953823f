package cn.hotline.dispatch.promising;

import static cn.hotline.dispatch.promising.PromiseAction.DROP;
import static cn.hotline.dispatch.promising.PromiseAction.FALL_DUE;
import static cn.hotline.dispatch.promising.PromiseAction.KEEP;

import cn.hotline.kernel.Coded;
import java.util.Map;
import java.util.Optional;

/** The status of a promise 承诺事项状态, and the one table of its legal moves. */
public enum PromiseStatus implements Coded {
    PENDING("未到期"),
    DUE("已到期"),
    KEPT("已兑现"),
    DROPPED("已取消");

    /** Every legal move; what is not here is refused. */
    private static final Map<PromiseStatus, Map<PromiseAction, PromiseStatus>> MOVES = Map.of(
            PENDING, Map.of(FALL_DUE, DUE, KEEP, KEPT, DROP, DROPPED),
            DUE, Map.of(KEEP, KEPT, DROP, DROPPED),
            KEPT, Map.of(),
            DROPPED, Map.of());

    private final String label;

    PromiseStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** The status after an action; empty when the action is not legal here. */
    public Optional<PromiseStatus> after(PromiseAction action) {
        return Optional.ofNullable(MOVES.get(this).get(action));
    }
}
