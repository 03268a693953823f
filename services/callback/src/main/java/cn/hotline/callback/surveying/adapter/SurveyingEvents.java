package cn.hotline.callback.surveying.adapter;

import cn.hotline.callback.surveying.CancelCallback;
import cn.hotline.callback.surveying.OpenCallback;
import cn.hotline.events.CallbackRequested;
import cn.hotline.events.CaseArchived;
import cn.hotline.messaging.inbox.EventRouter;
import cn.hotline.messaging.inbox.EventRoutes;
import jakarta.enterprise.context.ApplicationScoped;

/** The events that open and cancel callbacks 回访订阅. */
@ApplicationScoped
class SurveyingEvents implements EventRoutes {
    private final OpenCallback openCallback;
    private final CancelCallback cancelCallback;

    SurveyingEvents(OpenCallback openCallback, CancelCallback cancelCallback) {
        this.openCallback = openCallback;
        this.cancelCallback = cancelCallback;
    }

    @Override
    public void register(EventRouter router) {
        router.on(CallbackRequested.class, envelope -> openCallback.open(envelope.data()));
        router.on(
                CaseArchived.class,
                envelope -> cancelCallback.cancel(envelope.data().caseId(), envelope.time()));
    }
}
