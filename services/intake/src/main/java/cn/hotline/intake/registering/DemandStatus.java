package cn.hotline.intake.registering;

import cn.hotline.intake.IntakeError;
import cn.hotline.kernel.Coded;
import cn.hotline.kernel.error.DomainException;
import java.util.Map;

/** The status of a demand 诉求状态 as intake sees it, and the one table of its legal moves. */
public enum DemandStatus implements Coded {
    REGISTERED("已受理"),
    ANSWERED("已直接答复"),
    REFUSED("不予受理"),
    FILED("已立案"),
    MERGED("已并案"),
    WITHDRAWN("已撤诉"),
    CLOSED("已结案"),
    ARCHIVED("已归档");

    /**
     * INVARIANT: what is not in this table is illegal. Closure's archiving is authoritative, so it ends every status that closure
     * can have heard of, also one whose closing intake never saw, and one unmerged 拆分并案 when its lead had ended already; a redo
     * leaves CLOSED as it is, and its evidence still comes in; an archived case that lives again 归档后重办 is back there.
     */
    private static final Map<DemandStatus, Map<DemandAction, DemandStatus>> MOVES = Map.of(
            REGISTERED,
                    Map.of(
                            DemandAction.ANSWER, ANSWERED,
                            DemandAction.REFUSE, REFUSED,
                            DemandAction.FILE, FILED,
                            DemandAction.CHANGE, REGISTERED,
                            DemandAction.ATTACH, REGISTERED,
                            DemandAction.MERGE, MERGED,
                            DemandAction.WITHDRAW, WITHDRAWN,
                            DemandAction.CLOSE, CLOSED,
                            DemandAction.ARCHIVE, ARCHIVED),
            FILED,
                    Map.of(
                            DemandAction.CHANGE, FILED,
                            DemandAction.ATTACH, FILED,
                            DemandAction.MERGE, MERGED,
                            DemandAction.WITHDRAW, WITHDRAWN,
                            DemandAction.CLOSE, CLOSED,
                            DemandAction.ARCHIVE, ARCHIVED),
            MERGED,
                    Map.of(
                            DemandAction.ATTACH, MERGED,
                            DemandAction.UNMERGE_UNFILED, REGISTERED,
                            DemandAction.UNMERGE_FILED, FILED,
                            DemandAction.WITHDRAW, WITHDRAWN,
                            DemandAction.CLOSE, CLOSED,
                            DemandAction.ARCHIVE, ARCHIVED),
            ANSWERED, Map.of(DemandAction.ARCHIVE, ARCHIVED),
            REFUSED, Map.of(DemandAction.ARCHIVE, ARCHIVED),
            WITHDRAWN, Map.of(DemandAction.ARCHIVE, ARCHIVED),
            CLOSED,
                    Map.of(
                            DemandAction.ATTACH, CLOSED,
                            DemandAction.ARCHIVE, ARCHIVED),
            ARCHIVED, Map.of(DemandAction.REOPEN, CLOSED));

    private final String label;

    DemandStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    public boolean allows(DemandAction action) {
        return MOVES.get(this).containsKey(action);
    }

    /** Whether nothing more will be decided about the matter itself: another demand cannot be merged into it. */
    public boolean isEnd() {
        return this != REGISTERED && this != FILED && this != MERGED;
    }

    /** @throws DomainException {@code demand-status-conflict} when the action is illegal now */
    DemandStatus after(DemandAction action) {
        DemandStatus next = MOVES.get(this).get(action);
        if (next == null) {
            throw new DomainException(IntakeError.STATUS_CONFLICT, label, action.label());
        }
        return next;
    }
}
