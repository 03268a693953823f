package cn.hotline.dispatch.assigning;

import cn.hotline.dispatch.handling.Grounds;
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

    /**
     * Follows a recommendation.
     *
     * @param basisText what to put instead of its own basis; may be null
     */
    WorkOrder follow(DispatchRequest request, Recommendation recommended, String basisText, Actor by) {
        String basis = basisText == null ? recommended.basis() : basisText;
        Recommendation.Line line = recommended.line();
        return line == null
                ? judge(request, recommended.unit(), basis, by)
                : issue(request, recommended.unit(), Grounds.ofCatalogue(line.entry(), line.version(), basis, by), by);
    }

    /** 人工派单: a person's judgement, unless a ruling binds the unit already. */
    WorkOrder judge(DispatchRequest request, Unit unit, String basisText, Actor by) {
        boolean ruled = request.hotlineCase().isRuledTo(unit.code());
        return issue(request, unit, ruled ? DispatchBasis.RULING : DispatchBasis.HAND, basisText, by);
    }

    /** @param basisText why, for people; may be null */
    WorkOrder issue(DispatchRequest request, Unit unit, DispatchBasis basis, String basisText, Actor by) {
        return issue(request, unit, Grounds.of(basis, basisText, by), by);
    }

    private WorkOrder issue(DispatchRequest request, Unit unit, Grounds grounds, Actor by) {
        Instant now = clock.instant();
        HotlineCase about = request.hotlineCase();
        request.dispatched();
        WorkOrder order =
                new WorkOrder(about, request.round(), request.hop(), unit, grounds, now, returnPolicy.returnUntil(now));
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
                        order.basis(),
                        order.basisText()));
        return order;
    }
}
