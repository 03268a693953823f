package cn.hotline.dispatch.applying;

import cn.hotline.approving.RulingDecision;
import cn.hotline.dispatch.handling.WorkOrder;
import cn.hotline.events.CaseEvent;
import cn.hotline.events.ExtensionGranted;
import cn.hotline.events.ExtensionRefused;
import cn.hotline.events.SuspensionGranted;
import cn.hotline.events.SuspensionRefused;
import cn.hotline.events.code.SuspensionReason;
import cn.hotline.kernel.Masking;
import cn.hotline.kernel.id.ApplicationId;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.messaging.outbox.Outbox;
import cn.hotline.web.ETags;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** The centre signs an application 审批延期、挂账, or refuses it. */
@ApplicationScoped
public class RuleOnApplication {
    private final Applications applications;
    private final EntityManager entities;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    RuleOnApplication(Applications applications, EntityManager entities, Outbox outbox, Caller caller, Clock clock) {
        this.applications = applications;
        this.entities = entities;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public Application rule(ApplicationId id, String ifMatch, RulingDecision decision, String note) {
        Application application = applications.require(id);
        ETags.require(ifMatch, application.version());
        entities.persist(application.sign(caller.actor(), decision, Masking.text(note), clock.instant()));
        entities.flush();
        if (application.status() == ApplicationStatus.GRANTED) {
            outbox.append(caller.actor(), granted(application));
        } else if (application.status() == ApplicationStatus.REFUSED) {
            outbox.append(caller.actor(), refused(application));
        }
        return application;
    }

    private static CaseEvent granted(Application of) {
        WorkOrder order = of.workOrder();
        CaseId caseId = order.hotlineCase().id();
        CaseNo caseNo = order.hotlineCase().caseNo();
        return switch (of.kind()) {
            case EXTENSION ->
                new ExtensionGranted(
                        caseId, caseNo, of.id(), order.id(), of.unit(), of.ordinal(), of.extra(), of.rulingNote());
            case SUSPENSION ->
                new SuspensionGranted(
                        caseId,
                        caseNo,
                        of.id(),
                        order.id(),
                        of.unit(),
                        SuspensionReason.valueOf(of.reason()),
                        of.plannedUntil(),
                        of.rulingNote());
        };
    }

    private static CaseEvent refused(Application of) {
        WorkOrder order = of.workOrder();
        CaseId caseId = order.hotlineCase().id();
        CaseNo caseNo = order.hotlineCase().caseNo();
        return switch (of.kind()) {
            case EXTENSION -> new ExtensionRefused(caseId, caseNo, of.id(), order.id(), of.unit(), of.rulingNote());
            case SUSPENSION -> new SuspensionRefused(caseId, caseNo, of.id(), order.id(), of.unit(), of.rulingNote());
        };
    }
}
