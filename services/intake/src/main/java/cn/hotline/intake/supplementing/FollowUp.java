package cn.hotline.intake.supplementing;

import cn.hotline.intake.IntakeError;
import cn.hotline.intake.registering.DemandStatus;
import cn.hotline.kernel.error.DomainException;
import java.util.EnumSet;
import java.util.Set;

/** What may follow an accepted demand 后续来电, and the one table of the statuses that allow it. */
public enum FollowUp {
    /** Kept with the case as long as its file is open. */
    SUPPLEMENT("补充诉求", EnumSet.complementOf(EnumSet.of(DemandStatus.ARCHIVED))),

    /** Also after a closure: a redo may be running. */
    URGING("催办", EnumSet.of(DemandStatus.REGISTERED, DemandStatus.FILED, DemandStatus.MERGED, DemandStatus.CLOSED));

    private final String label;
    private final Set<DemandStatus> allowed;

    FollowUp(String label, Set<DemandStatus> allowed) {
        this.label = label;
        this.allowed = allowed;
    }

    public boolean allowedIn(DemandStatus status) {
        return allowed.contains(status);
    }

    /** @throws DomainException {@code demand-status-conflict} when it is too late */
    void require(DemandStatus status) {
        if (!allowedIn(status)) {
            throw new DomainException(IntakeError.STATUS_CONFLICT, status.label(), label);
        }
    }
}
