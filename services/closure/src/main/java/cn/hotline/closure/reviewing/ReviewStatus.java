package cn.hotline.closure.reviewing;

import cn.hotline.kernel.Coded;
import java.util.Map;
import java.util.Optional;

/** Where a review 质检审核 stands. */
public enum ReviewStatus implements Coded {
    PENDING("待审核"),
    APPROVED("已通过"),
    REJECTED("已驳回"),
    CANCELLED("已取消");

    /** The legal moves; a decision is final: a reply sent again gets a review of its own. */
    private static final Map<ReviewStatus, Map<ReviewAction, ReviewStatus>> MOVES = Map.of(
            PENDING,
            Map.of(
                    ReviewAction.APPROVE, APPROVED,
                    ReviewAction.REJECT, REJECTED,
                    ReviewAction.CANCEL, CANCELLED,
                    ReviewAction.EXEMPT, APPROVED,
                    ReviewAction.CLAIM, PENDING,
                    ReviewAction.GIVE_BACK, PENDING),
            APPROVED,
            Map.of(ReviewAction.RECHECK, APPROVED),
            REJECTED,
            Map.of(ReviewAction.RECHECK, REJECTED),
            CANCELLED,
            Map.of());

    private final String label;

    ReviewStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** The status after the action; empty when the action is not allowed now. */
    public Optional<ReviewStatus> after(ReviewAction action) {
        return Optional.ofNullable(MOVES.get(this).get(action));
    }
}
