package cn.hotline.dispatch.replying;

import cn.hotline.dispatch.handling.WorkOrder;
import cn.hotline.dispatch.handling.WorkOrderAction;
import cn.hotline.dispatch.handling.WorkOrders;
import cn.hotline.events.Envelope;
import cn.hotline.events.ReviewRejected;
import cn.hotline.events.ReworkRequested;
import cn.hotline.kernel.id.WorkOrderId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** A refused reply comes back to its unit 驳回重办: the review says why, the process says so. */
@ApplicationScoped
public class SendBack {
    private static final Logger LOG = Logger.getLogger(SendBack.class);

    private final WorkOrders orders;

    SendBack(WorkOrders orders) {
        this.orders = orders;
    }

    @Transactional
    public void rejected(Envelope<ReviewRejected> event) {
        ReviewRejected rejected = event.data();
        whenReplied(rejected.workOrderId(), order -> order.noteRejection(rejected.reasons(), rejected.comment()));
    }

    @Transactional
    public void requested(Envelope<ReworkRequested> event) {
        whenReplied(event.data().workOrderId(), order -> order.apply(WorkOrderAction.SEND_BACK));
    }

    private void whenReplied(WorkOrderId id, Consumer<WorkOrder> effect) {
        orders.find(id)
                .filter(order -> order.allows(WorkOrderAction.SEND_BACK))
                .ifPresentOrElse(effect, () -> LOG.debugf("work order %s waits for no review: left as it is", id));
    }
}
