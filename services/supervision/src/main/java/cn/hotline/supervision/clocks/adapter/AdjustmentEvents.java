package cn.hotline.supervision.clocks.adapter;

import cn.hotline.events.ExtensionGranted;
import cn.hotline.events.HandlingResumed;
import cn.hotline.events.SuspensionGranted;
import cn.hotline.events.WorkOrderReassigned;
import cn.hotline.events.WorkOrderTransferred;
import cn.hotline.messaging.inbox.EventRouter;
import cn.hotline.messaging.inbox.EventRoutes;
import cn.hotline.supervision.clocks.CancelOrderClocks;
import cn.hotline.supervision.clocks.ExtendHandleClock;
import cn.hotline.supervision.clocks.PassOrderClocks;
import cn.hotline.supervision.clocks.ResumeHandleClock;
import cn.hotline.supervision.clocks.SuspendHandleClock;
import jakarta.enterprise.context.ApplicationScoped;

/** What moves, halts and hands over the clocks of a work order 时限调整事件. */
@ApplicationScoped
public class AdjustmentEvents implements EventRoutes {
    private final ExtendHandleClock extend;
    private final SuspendHandleClock suspend;
    private final ResumeHandleClock resume;
    private final CancelOrderClocks cancelOrder;
    private final PassOrderClocks pass;

    AdjustmentEvents(
            ExtendHandleClock extend,
            SuspendHandleClock suspend,
            ResumeHandleClock resume,
            CancelOrderClocks cancelOrder,
            PassOrderClocks pass) {
        this.extend = extend;
        this.suspend = suspend;
        this.resume = resume;
        this.cancelOrder = cancelOrder;
        this.pass = pass;
    }

    @Override
    public void register(EventRouter router) {
        routes().register(router);
    }

    /** The handlers of these events. */
    public ClockRoutes routes() {
        return new ClockRoutes()
                .on(ExtensionGranted.class, extend::on)
                .on(SuspensionGranted.class, suspend::on)
                .on(HandlingResumed.class, resume::on)
                .on(
                        WorkOrderReassigned.class,
                        taken -> cancelOrder.on(
                                taken.data().caseId(), taken.data().workOrderId(), taken.time()))
                .on(WorkOrderTransferred.class, pass::on);
    }
}
