package cn.hotline.dispatch.ending;

import cn.hotline.dispatch.handling.WorkOrder;
import cn.hotline.dispatch.handling.WorkOrderAction;
import cn.hotline.dispatch.handling.WorkOrders;
import cn.hotline.events.CaseClosed;
import cn.hotline.events.Envelope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jboss.logging.Logger;

/** The case was closed 结案: its order is done. */
@ApplicationScoped
public class CompleteWorkOrder {
    private static final Logger LOG = Logger.getLogger(CompleteWorkOrder.class);

    private final WorkOrders orders;

    CompleteWorkOrder(WorkOrders orders) {
        this.orders = orders;
    }

    @Transactional
    public void on(Envelope<CaseClosed> event) {
        CaseClosed closed = event.data();
        orders.find(closed.workOrderId())
                .ifPresentOrElse(
                        this::complete, () -> LOG.debugf("%s was closed without an order here", closed.caseNo()));
    }

    private void complete(WorkOrder order) {
        order.hotlineCase().close();
        if (order.allows(WorkOrderAction.COMPLETE)) {
            order.apply(WorkOrderAction.COMPLETE);
        } else {
            LOG.debugf("work order %s is %s: left as it is", order.id(), order.status());
        }
    }
}
