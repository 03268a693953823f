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
import cn.hotline.kernel.UnitCode;
import cn.hotline.messaging.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** The act of dispatching 派单, whoever decided it: the request is settled, the order made, the event told. */
@ApplicationScoped
class OrderIssue {
    private final WorkOrders orders;
    private final ReturnPolicy returnPolicy;
    private final CoHandlers coHandlers;
    private final Outbox outbox;
    private final Clock clock;

    OrderIssue(WorkOrders orders, ReturnPolicy returnPolicy, CoHandlers coHandlers, Outbox outbox, Clock clock) {
        this.orders = orders;
        this.returnPolicy = returnPolicy;
        this.coHandlers = coHandlers;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Follows a recommendation.
     *
     * @param named the co-handlers instead of those it names; null for those
     * @param basisText what to put instead of its own basis; may be null
     */
    WorkOrder follow(
            DispatchRequest request, Recommendation recommended, List<UnitCode> named, String basisText, Actor by) {
        String basis = basisText == null ? recommended.basis() : basisText;
        Recommendation.Line line = recommended.line();
        WorkOrder order = line == null
                ? judge(request, recommended.unit(), List.of(), basis, by)
                : issue(request, recommended.unit(), Grounds.ofCatalogue(line.entry(), line.version(), basis, by), by);
        if (named == null) {
            coHandlers.openProposed(order, recommended.coHandlers(), by);
        } else {
            coHandlers.openNamed(order, named, by);
        }
        return order;
    }

    /** 人工派单: a person's judgement, unless a ruling binds the unit already. */
    WorkOrder judge(DispatchRequest request, Unit unit, List<UnitCode> named, String basisText, Actor by) {
        boolean ruled = request.hotlineCase().isRuledTo(unit.code());
        WorkOrder order = issue(request, unit, ruled ? DispatchBasis.RULING : DispatchBasis.HAND, basisText, by);
        coHandlers.openNamed(order, named, by);
        return order;
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
