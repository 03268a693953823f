package cn.hotline.intake.screening;

import cn.hotline.events.code.NonAcceptanceReason;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** The administrator words the legal path 设定法定途径 of a reason anew, from now on. */
@ApplicationScoped
public class SetLegalPath {
    private final LegalPaths paths;
    private final Caller caller;
    private final Clock clock;

    SetLegalPath(LegalPaths paths, Caller caller, Clock clock) {
        this.paths = paths;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public LegalPath set(NonAcceptanceReason reason, String told) {
        LegalPath path = new LegalPath(
                reason,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                told,
                caller.actor().id());
        paths.persistAndFlush(path);
        return path;
    }
}
