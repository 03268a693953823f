package cn.hotline.dispatch.assigning;

import cn.hotline.dispatch.handling.HotlineCase;
import cn.hotline.dispatch.handling.WorkOrder;
import cn.hotline.dispatch.handling.WorkOrders;
import cn.hotline.dispatch.returning.ReturnPolicy;
import cn.hotline.dispatch.units.Unit;
import cn.hotline.events.WorkOrderDispatched;
import cn.hotline.events.code.DispatchBasis;
import cn.hotline.kernel.Actor;
import cn.hotline.messaging.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** The act of dispatching 派单, whoever decided it: the request is settled, the order made, the event told. */
@ApplicationScoped
class OrderIssue {
    private final WorkOrders orders;
    private final ReturnPolicy returnPolicy;
    private final Outbox outbox;
    private final Clock clock;

    OrderIssue(WorkOrders orders, ReturnPolicy returnPolicy, Outbox outbox, Clock clock) {
        this.orders = orders;
        this.returnPolicy = returnPolicy;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param basisText the legal basis or the judgement, for people; may be null */
    WorkOrder issue(DispatchRequest request, Unit unit, DispatchBasis basis, String basisText, Actor by) {
        Instant now = clock.instant();
        HotlineCase about = request.hotlineCase();
        request.dispatched();
        WorkOrder order = new WorkOrder(
                about, request.round(), request.hop(), unit, basis, basisText, now, returnPolicy.returnUntil(now));
        orders.persist(order);
        outbox.append(
                by,
                new WorkOrderDispatched(
                        about.id(),
                        about.caseNo(),
                        order.id(),
                        order.round(),
                        order.hop(),
                        order.unit(),
                        order.unitName(),
                        order.unitPath(),
                        basis,
                        basisText));
        return order;
    }
}
