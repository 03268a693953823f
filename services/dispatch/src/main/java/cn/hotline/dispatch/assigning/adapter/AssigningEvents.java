package cn.hotline.dispatch.assigning.adapter;

import cn.hotline.dispatch.assigning.AcceptDispatchRequest;
import cn.hotline.events.DispatchRequested;
import cn.hotline.messaging.inbox.EventRouter;
import cn.hotline.messaging.inbox.EventRoutes;
import jakarta.enterprise.context.ApplicationScoped;

/** The process asks for a dispatch 派单请求事件. */
@ApplicationScoped
public class AssigningEvents implements EventRoutes {
    private final AcceptDispatchRequest accept;

    AssigningEvents(AcceptDispatchRequest accept) {
        this.accept = accept;
    }

    @Override
    public void register(EventRouter router) {
        router.on(DispatchRequested.class, accept::on);
    }
}
