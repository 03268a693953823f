package cn.hotline.intake.retaining;

import cn.hotline.intake.IntakeError;
import cn.hotline.kernel.Coded;
import cn.hotline.kernel.error.DomainException;
import java.util.Map;

/** How far a run 到期清除 has come, and the one table of its legal moves. */
public enum RunStatus implements Coded {
    REQUESTED("待另一人确认"),
    RUNNING("进行中"),
    DONE("已完成"),
    CANCELLED("已撤销");

    /** INVARIANT: once confirmed a run goes on to its end; what it erased cannot come back. */
    private static final Map<RunStatus, Map<RunAction, RunStatus>> MOVES = Map.of(
            REQUESTED, Map.of(RunAction.CONFIRM, RUNNING, RunAction.CANCEL, CANCELLED),
            RUNNING, Map.of(RunAction.FINISH, DONE),
            DONE, Map.of(),
            CANCELLED, Map.of());

    private final String label;

    RunStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** @throws DomainException {@code retention-status-conflict} when the action is illegal now */
    RunStatus after(RunAction action) {
        RunStatus next = MOVES.get(this).get(action);
        if (next == null) {
            throw new DomainException(IntakeError.RETENTION_STATUS_CONFLICT, label, action.label());
        }
        return next;
    }
}
