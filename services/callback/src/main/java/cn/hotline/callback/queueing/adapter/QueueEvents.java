package cn.hotline.callback.queueing.adapter;

import cn.hotline.callback.queueing.MoveInQueue;
import cn.hotline.events.ClocksStarted;
import cn.hotline.messaging.inbox.EventRouter;
import cn.hotline.messaging.inbox.EventRoutes;
import jakarta.enterprise.context.ApplicationScoped;

/** The events that move callbacks in the queue 排队订阅. */
@ApplicationScoped
class QueueEvents implements EventRoutes {
    private final MoveInQueue moveInQueue;

    QueueEvents(MoveInQueue moveInQueue) {
        this.moveInQueue = moveInQueue;
    }

    @Override
    public void register(EventRouter router) {
        router.on(ClocksStarted.class, envelope -> moveInQueue.started(envelope.data()));
    }
}
