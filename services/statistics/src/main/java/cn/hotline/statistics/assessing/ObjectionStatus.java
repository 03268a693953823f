package cn.hotline.statistics.assessing;

import cn.hotline.kernel.Coded;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.statistics.StatisticsError;
import java.util.Map;

/** Where an objection stands 申诉状态, and the one table of its legal moves. */
public enum ObjectionStatus implements Coded {
    OPEN("待裁定"),
    UPHELD("成立"),
    REFUSED("不成立"),
    WITHDRAWN("已撤回");

    /** INVARIANT: what is not in this table is illegal; a decision stands. */
    private static final Map<ObjectionStatus, Map<ObjectionAction, ObjectionStatus>> MOVES = Map.of(
            OPEN,
                    Map.of(
                            ObjectionAction.UPHOLD, UPHELD,
                            ObjectionAction.REFUSE, REFUSED,
                            ObjectionAction.WITHDRAW, WITHDRAWN),
            UPHELD, Map.of(),
            REFUSED, Map.of(),
            WITHDRAWN, Map.of());

    private final String label;

    ObjectionStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    boolean allows(ObjectionAction action) {
        return MOVES.get(this).containsKey(action);
    }

    /** @throws DomainException {@code objection-status-conflict} when the action is illegal now */
    ObjectionStatus after(ObjectionAction action) {
        if (!allows(action)) {
            throw new DomainException(StatisticsError.OBJECTION_STATUS_CONFLICT, label, action.label());
        }
        return MOVES.get(this).get(action);
    }
}
