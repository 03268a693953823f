package cn.hotline.intake.retaining;

import cn.hotline.intake.reporters.Reporters;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.web.ETags;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** The centre leader lifts a hold 解除保全; the next run may erase the case if it is due. */
@ApplicationScoped
public class LiftLegalHold {
    private final Reporters reporters;
    private final LegalHolds holds;
    private final Caller caller;
    private final Clock clock;

    LiftLegalHold(Reporters reporters, LegalHolds holds, Caller caller, Clock clock) {
        this.reporters = reporters;
        this.holds = holds;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param reason as told, kept masked */
    @Transactional
    public LegalHold lift(CaseId caseId, UUID holdId, String ifMatch, String reason) {
        LegalHold hold = holds.require(caseId, holdId);
        ETags.require(ifMatch, hold.version());
        hold.lift(
                reporters.mask(caseId, reason), caller.actor(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        holds.flush();
        return hold;
    }
}
