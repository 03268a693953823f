package cn.hotline.closure.applying;

import cn.hotline.kernel.id.ApplicationId;
import cn.hotline.web.ETags;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Who asked, or the unit it is about, takes an application back 撤回申请; nothing was decided, so nothing is told. */
@ApplicationScoped
public class WithdrawApplication {
    private final Applications applications;
    private final Caller caller;
    private final Clock clock;

    WithdrawApplication(Applications applications, Caller caller, Clock clock) {
        this.applications = applications;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public Application withdraw(ApplicationKind kind, ApplicationId id, String ifMatch) {
        Application application = applications.require(kind, id);
        caller.requireUnit(application.unitPath());
        ETags.require(ifMatch, application.version());
        application.withdraw(caller.actor(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        applications.flush();
        return application;
    }
}
