package cn.hotline.intake.closing.adapter;

import cn.hotline.events.CallbackRequested;
import cn.hotline.events.CaseArchived;
import cn.hotline.events.CaseClosed;
import cn.hotline.events.CaseReopened;
import cn.hotline.intake.closing.FollowClosure;
import cn.hotline.messaging.inbox.EventRouter;
import cn.hotline.messaging.inbox.EventRoutes;
import jakarta.enterprise.context.ApplicationScoped;

/** Listens to closure 结案、归档, to reopenings 归档后重办, and to the callback of cases that close with their lead 回访. */
@ApplicationScoped
public class ClosureEvents implements EventRoutes {
    private final FollowClosure followClosure;

    ClosureEvents(FollowClosure followClosure) {
        this.followClosure = followClosure;
    }

    @Override
    public void register(EventRouter router) {
        router.on(CaseClosed.class, envelope -> followClosure.closed(envelope.data()));
        router.on(CallbackRequested.class, envelope -> followClosure.calledBack(envelope.data()));
        router.on(CaseArchived.class, envelope -> followClosure.archived(envelope.data(), envelope.time()));
        router.on(CaseReopened.class, envelope -> followClosure.reopened(envelope.data()));
    }
}
