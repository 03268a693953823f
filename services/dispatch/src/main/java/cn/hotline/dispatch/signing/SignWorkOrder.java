package cn.hotline.dispatch.signing;

import cn.hotline.dispatch.handling.WorkOrder;
import cn.hotline.dispatch.handling.WorkOrders;
import cn.hotline.events.WorkOrderSigned;
import cn.hotline.kernel.id.WorkOrderId;
import cn.hotline.messaging.outbox.Outbox;
import cn.hotline.web.ETags;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** The unit signs a work order 签收. */
@ApplicationScoped
public class SignWorkOrder {
    private final WorkOrders orders;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    SignWorkOrder(WorkOrders orders, Outbox outbox, Caller caller, Clock clock) {
        this.orders = orders;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public WorkOrder sign(WorkOrderId id, String ifMatch) {
        WorkOrder order = orders.require(id);
        caller.requireOwnUnit(order.unitPath());
        ETags.require(ifMatch, order.version());
        order.sign(clock.instant());
        orders.flush();
        outbox.append(
                caller.actor(),
                new WorkOrderSigned(
                        order.hotlineCase().id(), order.hotlineCase().caseNo(), order.id(), order.unit()));
        return order;
    }
}
