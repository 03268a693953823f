package cn.hotline.dispatch.returning;

import cn.hotline.approving.RulingDecision;
import cn.hotline.dispatch.handling.HotlineCase;
import cn.hotline.dispatch.handling.WorkOrder;
import cn.hotline.dispatch.sharing.EndUnitTask;
import cn.hotline.events.ReturnGranted;
import cn.hotline.events.ReturnRefused;
import cn.hotline.kernel.Masking;
import cn.hotline.kernel.id.ReturnRequestId;
import cn.hotline.messaging.outbox.Outbox;
import cn.hotline.web.ETags;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** The centre rules on a return 裁定: one signature of the one or two it takes. */
@ApplicationScoped
public class RuleOnReturn {
    private final ReturnRequests returns;
    private final EndUnitTask endUnitTask;
    private final EntityManager entities;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    RuleOnReturn(
            ReturnRequests returns,
            EndUnitTask endUnitTask,
            EntityManager entities,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.returns = returns;
        this.endUnitTask = endUnitTask;
        this.entities = entities;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public ReturnRequest rule(ReturnRequestId id, String ifMatch, RulingDecision decision, String note) {
        ReturnRequest request = returns.require(id);
        ETags.require(ifMatch, request.version());
        entities.persist(request.sign(caller.actor(), decision, Masking.text(note), clock.instant()));
        entities.flush();
        tell(request);
        return request;
    }

    private void tell(ReturnRequest request) {
        WorkOrder order = request.workOrder();
        HotlineCase about = order.hotlineCase();
        String note = request.rulingNote();
        if (request.status() == ReturnStatus.GRANTED) {
            endUnitTask.withOrder(order);
            outbox.append(
                    caller.actor(),
                    new ReturnGranted(about.id(), about.caseNo(), request.id(), order.id(), order.unit(), note));
        } else if (request.status() == ReturnStatus.REFUSED) {
            outbox.append(
                    caller.actor(),
                    new ReturnRefused(about.id(), about.caseNo(), request.id(), order.id(), order.unit(), note));
        }
    }
}
