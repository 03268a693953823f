package cn.hotline.supervision.supervising.adapter;

import cn.hotline.events.CaseArchived;
import cn.hotline.events.ReviewRejected;
import cn.hotline.events.SupervisionRequested;
import cn.hotline.events.WorkOrderTransferred;
import cn.hotline.messaging.inbox.EventRouter;
import cn.hotline.messaging.inbox.EventRoutes;
import cn.hotline.supervision.supervising.CancelLetters;
import cn.hotline.supervision.supervising.PassLetters;
import cn.hotline.supervision.supervising.SuperviseDissatisfied;
import cn.hotline.supervision.supervising.SuperviseRejected;
import jakarta.enterprise.context.ApplicationScoped;

/** What opens, hands over and withdraws letters 督办事件. */
@ApplicationScoped
public class LetterEvents implements EventRoutes {
    private final SuperviseDissatisfied supervise;
    private final SuperviseRejected superviseRejected;
    private final PassLetters pass;
    private final CancelLetters cancel;

    LetterEvents(
            SuperviseDissatisfied supervise,
            SuperviseRejected superviseRejected,
            PassLetters pass,
            CancelLetters cancel) {
        this.supervise = supervise;
        this.superviseRejected = superviseRejected;
        this.pass = pass;
        this.cancel = cancel;
    }

    @Override
    public void register(EventRouter router) {
        router.on(SupervisionRequested.class, supervise::on)
                .on(ReviewRejected.class, superviseRejected::on)
                .on(WorkOrderTransferred.class, transferred -> pass.on(transferred.data()))
                .on(CaseArchived.class, cancel::on);
    }
}
