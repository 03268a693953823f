package cn.hotline.supervision.supervising.adapter;

import cn.hotline.events.CaseArchived;
import cn.hotline.events.SupervisionRequested;
import cn.hotline.messaging.inbox.EventRouter;
import cn.hotline.messaging.inbox.EventRoutes;
import cn.hotline.supervision.supervising.CancelLetters;
import cn.hotline.supervision.supervising.SuperviseDissatisfied;
import jakarta.enterprise.context.ApplicationScoped;

/** What opens and withdraws letters 督办事件. */
@ApplicationScoped
public class LetterEvents implements EventRoutes {
    private final SuperviseDissatisfied supervise;
    private final CancelLetters cancel;

    LetterEvents(SuperviseDissatisfied supervise, CancelLetters cancel) {
        this.supervise = supervise;
        this.cancel = cancel;
    }

    @Override
    public void register(EventRouter router) {
        router.on(SupervisionRequested.class, supervise::on).on(CaseArchived.class, cancel::on);
    }
}
