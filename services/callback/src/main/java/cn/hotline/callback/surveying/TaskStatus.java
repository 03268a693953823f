package cn.hotline.callback.surveying;

import static cn.hotline.callback.surveying.TaskAction.AGREE;
import static cn.hotline.callback.surveying.TaskAction.ATTEMPT;
import static cn.hotline.callback.surveying.TaskAction.CANCEL;
import static cn.hotline.callback.surveying.TaskAction.CLAIM;
import static cn.hotline.callback.surveying.TaskAction.COMPLETE;
import static cn.hotline.callback.surveying.TaskAction.GIVE_BACK;

import cn.hotline.kernel.Coded;
import java.util.Map;
import java.util.Optional;

/** Where a callback task 回访任务 stands. */
public enum TaskStatus implements Coded {
    OPEN("待回访"),
    COMPLETED("已完成"),
    CANCELLED("已取消");

    /** The legal moves: what is over stays over. */
    private static final Map<TaskStatus, Map<TaskAction, TaskStatus>> MOVES = Map.of(
            OPEN,
            Map.of(CLAIM, OPEN, GIVE_BACK, OPEN, AGREE, OPEN, ATTEMPT, OPEN, COMPLETE, COMPLETED, CANCEL, CANCELLED),
            COMPLETED,
            Map.of(),
            CANCELLED,
            Map.of());

    private final String label;

    TaskStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** The status after the action; empty when the action is not allowed now. */
    public Optional<TaskStatus> after(TaskAction action) {
        return Optional.ofNullable(MOVES.get(this).get(action));
    }
}
