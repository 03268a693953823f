package cn.hotline.supervision.watching;

import cn.hotline.kernel.Coded;
import java.util.Map;
import java.util.Optional;

/**
 * Where a case under watch stands 盯办状态.
 *
 * <p>INVARIANT: after a closure neither a withdrawal nor a merge counts any more; after the archive nothing does but a reopening 归档后重办. A case that is called
 * back is closed: a withdrawal, or an unmerging, that came between its lead's end and the callback had come too late. What the table
 * does not allow is a race between two services and is read over.
 */
public enum CaseStatus implements Coded {
    ACTIVE("盯办中"),
    MERGED("已并案"),
    CLOSED("已结案"),
    REDOING("重办中"),
    WITHDRAWN("已撤诉"),
    ARCHIVED("已归档");

    private static final Map<CaseStatus, Map<CaseAction, CaseStatus>> MOVES = Map.of(
            ACTIVE,
                    Map.of(
                            CaseAction.DISPATCH, ACTIVE,
                            CaseAction.REDO, REDOING,
                            CaseAction.MERGE, MERGED,
                            CaseAction.WITHDRAW, WITHDRAWN,
                            CaseAction.CLOSE, CLOSED,
                            CaseAction.CALL_BACK, CLOSED,
                            CaseAction.ARCHIVE, ARCHIVED),
            MERGED,
                    Map.of(
                            CaseAction.REDO, REDOING,
                            CaseAction.UNMERGE, ACTIVE,
                            CaseAction.WITHDRAW, WITHDRAWN,
                            CaseAction.CALL_BACK, CLOSED,
                            CaseAction.ARCHIVE, ARCHIVED),
            CLOSED, Map.of(CaseAction.REDO, REDOING, CaseAction.ARCHIVE, ARCHIVED),
            REDOING,
                    Map.of(
                            CaseAction.REDO, REDOING,
                            CaseAction.CLOSE, CLOSED,
                            CaseAction.ARCHIVE, ARCHIVED),
            WITHDRAWN,
                    Map.of(
                            CaseAction.REDO, REDOING,
                            CaseAction.CALL_BACK, CLOSED,
                            CaseAction.ARCHIVE, ARCHIVED),
            ARCHIVED, Map.of(CaseAction.REOPEN, CLOSED));

    private final String label;

    CaseStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether a unit may have work to do on it. */
    public boolean isInHand() {
        return this == ACTIVE || this == REDOING;
    }

    /** The status after the action; empty when it changes nothing here. */
    public Optional<CaseStatus> after(CaseAction action) {
        return Optional.ofNullable(MOVES.get(this).get(action));
    }
}
