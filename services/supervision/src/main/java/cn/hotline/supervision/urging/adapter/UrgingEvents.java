package cn.hotline.supervision.urging.adapter;

import cn.hotline.events.UrgingRequested;
import cn.hotline.messaging.inbox.EventRouter;
import cn.hotline.messaging.inbox.EventRoutes;
import cn.hotline.supervision.urging.UrgeForCitizen;
import jakarta.enterprise.context.ApplicationScoped;

/** What makes supervision urge for a citizen 来电催办事件. */
@ApplicationScoped
public class UrgingEvents implements EventRoutes {
    private final UrgeForCitizen urgeForCitizen;

    UrgingEvents(UrgeForCitizen urgeForCitizen) {
        this.urgeForCitizen = urgeForCitizen;
    }

    @Override
    public void register(EventRouter router) {
        router.on(UrgingRequested.class, envelope -> urgeForCitizen.on(envelope.data(), envelope.actor()));
    }
}
