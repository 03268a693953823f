package cn.hotline.dispatch.ending.adapter;

import cn.hotline.dispatch.ending.CompleteWorkOrder;
import cn.hotline.dispatch.ending.EndCase;
import cn.hotline.dispatch.ending.ReviveCase;
import cn.hotline.events.CallbackRequested;
import cn.hotline.events.CaseArchived;
import cn.hotline.events.CaseClosed;
import cn.hotline.events.CaseMerged;
import cn.hotline.events.CaseReopened;
import cn.hotline.events.CaseUnmerged;
import cn.hotline.events.CaseWithdrawn;
import cn.hotline.messaging.inbox.EventRouter;
import cn.hotline.messaging.inbox.EventRoutes;
import jakarta.enterprise.context.ApplicationScoped;

/** What ends the work on a case 结案、撤诉、并案、归档事件, and what lets it go on 拆分并案、归档后重办. */
@ApplicationScoped
public class EndingEvents implements EventRoutes {
    private final EndCase endCase;
    private final ReviveCase reviveCase;
    private final CompleteWorkOrder completeWorkOrder;

    EndingEvents(EndCase endCase, ReviveCase reviveCase, CompleteWorkOrder completeWorkOrder) {
        this.endCase = endCase;
        this.reviveCase = reviveCase;
        this.completeWorkOrder = completeWorkOrder;
    }

    @Override
    public void register(EventRouter router) {
        router.on(CaseWithdrawn.class, endCase::withdrawn);
        router.on(CaseMerged.class, endCase::merged);
        router.on(CaseUnmerged.class, reviveCase::on);
        router.on(CaseReopened.class, reviveCase::reopened);
        router.on(CallbackRequested.class, endCase::calledBack);
        router.on(CaseArchived.class, endCase::archived);
        router.on(CaseClosed.class, completeWorkOrder::on);
    }
}
