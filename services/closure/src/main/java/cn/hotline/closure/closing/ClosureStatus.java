package cn.hotline.closure.closing;

import static cn.hotline.closure.closing.ClosureAction.ARCHIVE;
import static cn.hotline.closure.closing.ClosureAction.CLOSE;
import static cn.hotline.closure.closing.ClosureAction.MERGE;
import static cn.hotline.closure.closing.ClosureAction.RELEASE;
import static cn.hotline.closure.closing.ClosureAction.REOPEN;
import static cn.hotline.closure.closing.ClosureAction.UNMERGE;
import static cn.hotline.closure.closing.ClosureAction.WITHDRAW;

import cn.hotline.kernel.Coded;
import java.util.Map;
import java.util.Optional;

/** How far a case is from its end 结案状态. */
public enum ClosureStatus implements Coded {
    OPEN("未结案"),
    MERGED("已并案"),
    WITHDRAWN("已撤诉"),
    CLOSED("已结案"),
    ARCHIVED("已归档");

    /**
     * The legal moves: CLOSED closes again after a redo 重办; ARCHIVED is left only when the case lives again 归档后重办. A withdrawal that came after the lead's end came
     * too late, so the release takes it back.
     */
    private static final Map<ClosureStatus, Map<ClosureAction, ClosureStatus>> MOVES = Map.of(
            OPEN, Map.of(MERGE, MERGED, WITHDRAW, WITHDRAWN, RELEASE, CLOSED, CLOSE, CLOSED, ARCHIVE, ARCHIVED),
            MERGED, Map.of(UNMERGE, OPEN, WITHDRAW, WITHDRAWN, RELEASE, CLOSED, CLOSE, CLOSED, ARCHIVE, ARCHIVED),
            WITHDRAWN, Map.of(RELEASE, CLOSED, ARCHIVE, ARCHIVED),
            CLOSED, Map.of(CLOSE, CLOSED, ARCHIVE, ARCHIVED),
            ARCHIVED, Map.of(REOPEN, CLOSED));

    private final String label;

    ClosureStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** The status after the action; empty when the action is not allowed now. */
    public Optional<ClosureStatus> after(ClosureAction action) {
        return Optional.ofNullable(MOVES.get(this).get(action));
    }
}
