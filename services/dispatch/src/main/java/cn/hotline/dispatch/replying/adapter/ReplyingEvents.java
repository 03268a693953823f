package cn.hotline.dispatch.replying.adapter;

import cn.hotline.dispatch.replying.SendBack;
import cn.hotline.events.ReviewRejected;
import cn.hotline.events.ReworkRequested;
import cn.hotline.messaging.inbox.EventRouter;
import cn.hotline.messaging.inbox.EventRoutes;
import jakarta.enterprise.context.ApplicationScoped;

/** What review and process say to a reply 驳回重办事件. */
@ApplicationScoped
public class ReplyingEvents implements EventRoutes {
    private final SendBack sendBack;

    ReplyingEvents(SendBack sendBack) {
        this.sendBack = sendBack;
    }

    @Override
    public void register(EventRouter router) {
        router.on(ReviewRejected.class, sendBack::rejected);
        router.on(ReworkRequested.class, sendBack::requested);
    }
}
