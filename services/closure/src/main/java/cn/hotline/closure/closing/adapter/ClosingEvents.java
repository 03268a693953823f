package cn.hotline.closure.closing.adapter;

import cn.hotline.closure.closing.CloseCase;
import cn.hotline.closure.closing.ClosureAction;
import cn.hotline.closure.closing.ReopenCase;
import cn.hotline.closure.closing.StopCase;
import cn.hotline.events.CallbackRequested;
import cn.hotline.events.CaseMerged;
import cn.hotline.events.CaseUnmerged;
import cn.hotline.events.CaseWithdrawn;
import cn.hotline.events.ClosingRequested;
import cn.hotline.messaging.inbox.EventRouter;
import cn.hotline.messaging.inbox.EventRoutes;
import jakarta.enterprise.context.ApplicationScoped;

/** The events that close a case or forbid it 结案订阅. */
@ApplicationScoped
class ClosingEvents implements EventRoutes {
    private final CloseCase closeCase;
    private final StopCase stopCase;
    private final ReopenCase reopenCase;

    ClosingEvents(CloseCase closeCase, StopCase stopCase, ReopenCase reopenCase) {
        this.closeCase = closeCase;
        this.stopCase = stopCase;
        this.reopenCase = reopenCase;
    }

    @Override
    public void register(EventRouter router) {
        router.on(ClosingRequested.class, envelope -> closeCase.close(envelope.data()));
        router.on(CaseWithdrawn.class, envelope -> stopCase.stop(envelope.data(), ClosureAction.WITHDRAW));
        router.on(CaseMerged.class, envelope -> stopCase.stop(envelope.data(), ClosureAction.MERGE));
        router.on(CallbackRequested.class, envelope -> stopCase.calledBack(envelope.data()));
        router.on(CaseUnmerged.class, reopenCase::reopen);
    }
}
