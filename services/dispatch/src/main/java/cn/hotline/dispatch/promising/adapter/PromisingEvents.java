package cn.hotline.dispatch.promising.adapter;

import cn.hotline.dispatch.promising.FollowPromises;
import cn.hotline.events.CaseClosed;
import cn.hotline.events.RedoRequested;
import cn.hotline.messaging.inbox.EventRouter;
import cn.hotline.messaging.inbox.EventRoutes;
import jakarta.enterprise.context.ApplicationScoped;

/** What makes and ends promises 结案、重办事件. */
@ApplicationScoped
public class PromisingEvents implements EventRoutes {
    private final FollowPromises followPromises;

    PromisingEvents(FollowPromises followPromises) {
        this.followPromises = followPromises;
    }

    @Override
    public void register(EventRouter router) {
        router.on(CaseClosed.class, followPromises::closed);
        router.on(RedoRequested.class, followPromises::redone);
    }
}
