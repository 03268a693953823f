package cn.hotline.closure.applying.adapter;

import cn.hotline.closure.applying.AnswerTheProcess;
import cn.hotline.events.UnreasonableReviewRequested;
import cn.hotline.messaging.inbox.EventRouter;
import cn.hotline.messaging.inbox.EventRoutes;
import jakarta.enterprise.context.ApplicationScoped;

/** What the process asks for 申请订阅. */
@ApplicationScoped
class ApplyingEvents implements EventRoutes {
    private final AnswerTheProcess answer;

    ApplyingEvents(AnswerTheProcess answer) {
        this.answer = answer;
    }

    @Override
    public void register(EventRouter router) {
        router.on(UnreasonableReviewRequested.class, envelope -> answer.on(envelope.data()));
    }
}
