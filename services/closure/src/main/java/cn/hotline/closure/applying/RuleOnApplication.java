package cn.hotline.closure.applying;

import cn.hotline.approving.RulingDecision;
import cn.hotline.kernel.Masking;
import cn.hotline.kernel.id.ApplicationId;
import cn.hotline.messaging.outbox.Outbox;
import cn.hotline.web.ETags;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** The centre signs an application 审批不计考核、不合理诉求, or refuses it. */
@ApplicationScoped
public class RuleOnApplication {
    private final Applications applications;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    RuleOnApplication(Applications applications, Outbox outbox, Caller caller, Clock clock) {
        this.applications = applications;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public Application rule(
            ApplicationKind kind, ApplicationId id, String ifMatch, RulingDecision decision, String note) {
        Application application = applications.require(kind, id);
        ETags.require(ifMatch, application.version());
        applications.keep(application.sign(
                caller.actor(), decision, Masking.text(note), clock.instant().truncatedTo(ChronoUnit.MICROS)));
        if (application.status() != ApplicationStatus.PENDING) {
            outbox.append(caller.actor(), application.ruling());
        }
        return application;
    }
}
