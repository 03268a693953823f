package cn.hotline.supervision.supervising.adapter;

import cn.hotline.events.CallbackCompleted;
import cn.hotline.events.CaseArchived;
import cn.hotline.events.CaseFiled;
import cn.hotline.events.DemandChanged;
import cn.hotline.events.RepeatFlagged;
import cn.hotline.events.ReviewRejected;
import cn.hotline.events.SupervisionRequested;
import cn.hotline.events.WorkOrderDispatched;
import cn.hotline.events.WorkOrderTransferred;
import cn.hotline.messaging.inbox.EventRouter;
import cn.hotline.messaging.inbox.EventRoutes;
import cn.hotline.supervision.supervising.CancelLetters;
import cn.hotline.supervision.supervising.PassLetters;
import cn.hotline.supervision.supervising.SuperviseByRule;
import cn.hotline.supervision.supervising.SuperviseDissatisfied;
import cn.hotline.supervision.supervising.SuperviseRejected;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** What opens, hands over and withdraws letters 督办事件. */
@ApplicationScoped
public class LetterEvents implements EventRoutes {
    private final SuperviseDissatisfied supervise;
    private final SuperviseRejected superviseRejected;
    private final SuperviseByRule superviseByRule;
    private final PassLetters pass;
    private final CancelLetters cancel;

    LetterEvents(
            SuperviseDissatisfied supervise,
            SuperviseRejected superviseRejected,
            SuperviseByRule superviseByRule,
            PassLetters pass,
            CancelLetters cancel) {
        this.supervise = supervise;
        this.superviseRejected = superviseRejected;
        this.superviseByRule = superviseByRule;
        this.pass = pass;
        this.cancel = cancel;
    }

    @Override
    public void register(EventRouter router) {
        router.on(SupervisionRequested.class, supervise::on)
                .on(ReviewRejected.class, superviseRejected::on)
                .on(CaseFiled.class, filed -> marked(filed.data(), filed.time()))
                .on(DemandChanged.class, changed -> marked(changed.data(), changed.time()))
                .on(RepeatFlagged.class, superviseByRule::on)
                .on(WorkOrderDispatched.class, dispatched -> superviseByRule.dispatched(dispatched.data()))
                .on(CallbackCompleted.class, callback -> superviseByRule.calledBack(callback.data()))
                .on(WorkOrderTransferred.class, transferred -> pass.on(transferred.data()))
                .on(CaseArchived.class, cancel::on);
    }

    private void marked(CaseFiled filed, Instant at) {
        superviseByRule.marked(filed.caseId(), filed.caseNo(), filed.tags(), filed.channel(), at);
    }

    private void marked(DemandChanged changed, Instant at) {
        superviseByRule.marked(changed.caseId(), changed.caseNo(), changed.tags(), null, at);
    }
}
