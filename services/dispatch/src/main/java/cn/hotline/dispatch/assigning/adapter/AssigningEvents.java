package cn.hotline.dispatch.assigning.adapter;

import cn.hotline.dispatch.assigning.AcceptDispatchRequest;
import cn.hotline.dispatch.assigning.FollowDemand;
import cn.hotline.dispatch.assigning.TransferClocks;
import cn.hotline.events.ClocksStarted;
import cn.hotline.events.DemandChanged;
import cn.hotline.events.DispatchRequested;
import cn.hotline.messaging.inbox.EventRouter;
import cn.hotline.messaging.inbox.EventRoutes;
import jakarta.enterprise.context.ApplicationScoped;

/** What the queue of dispatch requests hears 派单请求事件: the process's wish, the transfer clock, a changed demand. */
@ApplicationScoped
public class AssigningEvents implements EventRoutes {
    private final AcceptDispatchRequest accept;
    private final TransferClocks transferClocks;
    private final FollowDemand followDemand;

    AssigningEvents(AcceptDispatchRequest accept, TransferClocks transferClocks, FollowDemand followDemand) {
        this.accept = accept;
        this.transferClocks = transferClocks;
        this.followDemand = followDemand;
    }

    @Override
    public void register(EventRouter router) {
        router.on(DispatchRequested.class, accept::on);
        router.on(ClocksStarted.class, transferClocks::started);
        router.on(DemandChanged.class, followDemand::changed);
    }
}
