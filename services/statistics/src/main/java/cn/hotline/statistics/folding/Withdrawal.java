package cn.hotline.statistics.folding;

import cn.hotline.events.code.CaseOutcome;
import java.time.Instant;
import java.util.Optional;

/** Whether a case is withdrawn 撤诉: after the closure it is void, and what is called back or redone was closed. */
public class Withdrawal {
    Instant withdrawnAt;

    // derived at every fold
    boolean withdrawalStands;

    Withdrawal() {}

    void withdrawn(Instant at) {
        withdrawnAt = Earliest.of(withdrawnAt, at);
    }

    /**
     * @param wasClosed whether something is known that only follows a closure
     * @param closedAt the closing of the first round; null when there is none
     * @param outcome what archiving says, the last word; null before
     */
    void settle(boolean wasClosed, Instant closedAt, String outcome) {
        boolean before = withdrawnAt != null && (closedAt == null || withdrawnAt.isBefore(closedAt));
        withdrawalStands = outcome == null
                ? before && !wasClosed
                : withdrawnAt != null && outcome.equals(CaseOutcome.WITHDRAWN.name());
    }

    Optional<Instant> standing() {
        return withdrawalStands ? Optional.of(withdrawnAt) : Optional.empty();
    }
}
