package cn.hotline.supervision.cluing.adapter;

import cn.hotline.events.CallbackCompleted;
import cn.hotline.events.Replied;
import cn.hotline.events.ReturnRefused;
import cn.hotline.messaging.inbox.EventRouter;
import cn.hotline.messaging.inbox.EventRoutes;
import cn.hotline.supervision.cluing.FindClues;
import jakarta.enterprise.context.ApplicationScoped;

/** What clues are found in 线索事件. */
@ApplicationScoped
public class ClueEvents implements EventRoutes {
    private final FindClues findClues;

    ClueEvents(FindClues findClues) {
        this.findClues = findClues;
    }

    @Override
    public void register(EventRouter router) {
        router.on(ReturnRefused.class, findClues::refused)
                .on(Replied.class, replied -> findClues.replied(replied.data()))
                .on(CallbackCompleted.class, findClues::calledBack);
    }
}
