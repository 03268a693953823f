package cn.hotline.dispatch.handling.adapter;

import cn.hotline.dispatch.handling.KeepCase;
import cn.hotline.events.CaseFiled;
import cn.hotline.events.DemandChanged;
import cn.hotline.events.DemandRegistered;
import cn.hotline.messaging.inbox.EventRouter;
import cn.hotline.messaging.inbox.EventRoutes;
import jakarta.enterprise.context.ApplicationScoped;

/** What intake tells about cases 受理与立案事件. */
@ApplicationScoped
public class HandlingEvents implements EventRoutes {
    private final KeepCase keepCase;

    HandlingEvents(KeepCase keepCase) {
        this.keepCase = keepCase;
    }

    @Override
    public void register(EventRouter router) {
        router.on(DemandRegistered.class, keepCase::registered);
        router.on(CaseFiled.class, keepCase::filed);
        router.on(DemandChanged.class, keepCase::changed);
    }
}
