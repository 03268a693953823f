package cn.hotline.closure.comparing.adapter;

import cn.hotline.closure.comparing.SketchReply;
import cn.hotline.events.Replied;
import cn.hotline.messaging.inbox.EventRouter;
import cn.hotline.messaging.inbox.EventRoutes;
import jakarta.enterprise.context.ApplicationScoped;

/** The replies that later ones are held against 比对订阅. */
@ApplicationScoped
class ComparingEvents implements EventRoutes {
    private final SketchReply sketchReply;

    ComparingEvents(SketchReply sketchReply) {
        this.sketchReply = sketchReply;
    }

    @Override
    public void register(EventRouter router) {
        router.on(Replied.class, sketchReply::sketch);
    }
}
