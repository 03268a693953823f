package cn.hotline.dispatch.ending.adapter;

import cn.hotline.dispatch.ending.CompleteWorkOrder;
import cn.hotline.dispatch.ending.EndCase;
import cn.hotline.events.CaseArchived;
import cn.hotline.events.CaseClosed;
import cn.hotline.events.CaseMerged;
import cn.hotline.events.CaseWithdrawn;
import cn.hotline.messaging.inbox.EventRouter;
import cn.hotline.messaging.inbox.EventRoutes;
import jakarta.enterprise.context.ApplicationScoped;

/** What ends the work on a case 结案、撤诉、并案、归档事件. */
@ApplicationScoped
public class EndingEvents implements EventRoutes {
    private final EndCase endCase;
    private final CompleteWorkOrder completeWorkOrder;

    EndingEvents(EndCase endCase, CompleteWorkOrder completeWorkOrder) {
        this.endCase = endCase;
        this.completeWorkOrder = completeWorkOrder;
    }

    @Override
    public void register(EventRouter router) {
        router.on(CaseWithdrawn.class, endCase::withdrawn);
        router.on(CaseMerged.class, endCase::merged);
        router.on(CaseArchived.class, endCase::archived);
        router.on(CaseClosed.class, completeWorkOrder::on);
    }
}
