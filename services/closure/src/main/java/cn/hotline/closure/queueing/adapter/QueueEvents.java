package cn.hotline.closure.queueing.adapter;

import cn.hotline.closure.queueing.MoveInQueue;
import cn.hotline.events.ClockStopped;
import cn.hotline.events.ClocksStarted;
import cn.hotline.events.DemandChanged;
import cn.hotline.messaging.inbox.EventRouter;
import cn.hotline.messaging.inbox.EventRoutes;
import jakarta.enterprise.context.ApplicationScoped;

/** The events that move reviews in the queue 排队订阅. */
@ApplicationScoped
class QueueEvents implements EventRoutes {
    private final MoveInQueue moveInQueue;

    QueueEvents(MoveInQueue moveInQueue) {
        this.moveInQueue = moveInQueue;
    }

    @Override
    public void register(EventRouter router) {
        router.on(ClocksStarted.class, envelope -> moveInQueue.started(envelope.data()));
        router.on(ClockStopped.class, envelope -> moveInQueue.stopped(envelope.data()));
        router.on(DemandChanged.class, envelope -> moveInQueue.changed(envelope.data()));
    }
}
