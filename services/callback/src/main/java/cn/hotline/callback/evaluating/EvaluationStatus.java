package cn.hotline.callback.evaluating;

import static cn.hotline.callback.evaluating.EvaluationAction.ATTEMPT;
import static cn.hotline.callback.evaluating.EvaluationAction.CANCEL;
import static cn.hotline.callback.evaluating.EvaluationAction.CLAIM;
import static cn.hotline.callback.evaluating.EvaluationAction.COMPLETE;
import static cn.hotline.callback.evaluating.EvaluationAction.GIVE_BACK;

import cn.hotline.kernel.Coded;
import java.util.Map;
import java.util.Optional;

/** Where an evaluation 第三方评价 stands. */
public enum EvaluationStatus implements Coded {
    OPEN("待评价"),
    COMPLETED("已完成"),
    CANCELLED("已取消");

    /** The legal moves: what is over stays over. */
    private static final Map<EvaluationStatus, Map<EvaluationAction, EvaluationStatus>> MOVES = Map.of(
            OPEN,
            Map.of(CLAIM, OPEN, GIVE_BACK, OPEN, ATTEMPT, OPEN, COMPLETE, COMPLETED, CANCEL, CANCELLED),
            COMPLETED,
            Map.of(),
            CANCELLED,
            Map.of());

    private final String label;

    EvaluationStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** The status after the action; empty when the action is not allowed now. */
    Optional<EvaluationStatus> after(EvaluationAction action) {
        return Optional.ofNullable(MOVES.get(this).get(action));
    }
}
