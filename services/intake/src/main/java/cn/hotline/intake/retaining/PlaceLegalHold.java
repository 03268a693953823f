package cn.hotline.intake.retaining;

import cn.hotline.intake.IntakeError;
import cn.hotline.intake.reporters.Reporters;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The centre leader puts a case on hold 保全, archived or not, also one that a run lists already but has not come to. */
@ApplicationScoped
public class PlaceLegalHold {
    private final Reporters reporters;
    private final LegalHolds holds;
    private final Caller caller;
    private final Clock clock;

    PlaceLegalHold(Reporters reporters, LegalHolds holds, Caller caller, Clock clock) {
        this.reporters = reporters;
        this.holds = holds;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param reason as told, kept masked */
    @Transactional
    public LegalHold place(CaseId caseId, String reason) {
        reporters.lock(caseId);
        String masked = reporters.mask(caseId, reason);
        if (!holds.inForce(List.of(caseId.value())).isEmpty()) {
            throw new DomainException(IntakeError.LEGAL_HOLD_EXISTS);
        }
        LegalHold hold =
                new LegalHold(caseId, masked, caller.actor(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        holds.persistAndFlush(hold);
        return hold;
    }
}
