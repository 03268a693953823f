package cn.hotline.statistics.folding;

/** Reads where a case stands 工单状态 off its facts: the furthest point its milestones prove. */
final class Standing {
    private static final int FIRST_REDO = 2;

    private Standing() {}

    /** @param current the work order of the current round; null before the first dispatch */
    static CaseStatus of(CaseFact root, WorkOrderFact current) {
        if (root.archiving.archivedAt != null) {
            return CaseStatus.ARCHIVED;
        }
        if (root.withdrawal.withdrawalStands) {
            return CaseStatus.WITHDRAWN;
        }
        if (root.refusedAt != null) {
            return CaseStatus.REFUSED;
        }
        if (root.answeredAt != null) {
            return CaseStatus.ANSWERED;
        }
        if (root.merger.stands() && root.redoRound < FIRST_REDO) {
            return CaseStatus.MERGED;
        }
        return current == null ? beforeDispatch(root) : ofOrder(root, current);
    }

    private static CaseStatus beforeDispatch(CaseFact root) {
        return root.filedAt == null ? CaseStatus.REGISTERED : CaseStatus.AWAITING_DISPATCH;
    }

    private static CaseStatus ofOrder(CaseFact root, WorkOrderFact order) {
        if (order.returnedAt != null
                || order.cancelledAt != null
                || order.isReassigned()
                || root.redoRound > order.round) {
            return CaseStatus.AWAITING_DISPATCH;
        }
        if (order.closedAt != null) {
            return CaseStatus.CLOSED;
        }
        if (order.granted.suspended) {
            return CaseStatus.SUSPENDED;
        }
        if (order.isAwaitingReview()) {
            return CaseStatus.REVIEWING;
        }
        return order.signedAt == null ? CaseStatus.DISPATCHED : CaseStatus.HANDLING;
    }
}
