package cn.hotline.dispatch.reassigning;

import cn.hotline.dispatch.applying.Applications;
import cn.hotline.dispatch.handling.WorkOrder;
import cn.hotline.dispatch.handling.WorkOrders;
import cn.hotline.dispatch.sharing.EndUnitTask;
import cn.hotline.dispatch.units.Units;
import cn.hotline.events.WorkOrderReassigned;
import cn.hotline.kernel.Masking;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.WorkOrderId;
import cn.hotline.messaging.outbox.Outbox;
import cn.hotline.web.ETags;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** The dispatcher takes an order from its unit 改派; the process asks for the dispatch to the next one. */
@ApplicationScoped
public class ReassignWorkOrder {
    private final WorkOrders orders;
    private final Applications applications;
    private final EndUnitTask endUnitTask;
    private final Units units;
    private final Outbox outbox;
    private final Caller caller;

    ReassignWorkOrder(
            WorkOrders orders,
            Applications applications,
            EndUnitTask endUnitTask,
            Units units,
            Outbox outbox,
            Caller caller) {
        this.orders = orders;
        this.applications = applications;
        this.endUnitTask = endUnitTask;
        this.units = units;
        this.outbox = outbox;
        this.caller = caller;
    }

    /** @param why for people, and the basis of the dispatch that follows */
    @Transactional
    public WorkOrder reassign(WorkOrderId id, String ifMatch, UnitCode next, String why) {
        WorkOrder order = orders.require(id);
        ETags.require(ifMatch, order.version());
        String note = Masking.text(why);
        order.reassign(next, note);
        units.requireActive(next);
        applications.dropPending(order);
        endUnitTask.withOrder(order);
        orders.flush();
        outbox.append(
                caller.actor(),
                new WorkOrderReassigned(
                        order.hotlineCase().id(), order.hotlineCase().caseNo(), order.id(), order.unit(), next, note));
        return order;
    }
}
