package cn.hotline.lifecycle.recording.adapter;

import cn.hotline.lifecycle.recording.RecordEvent;
import cn.hotline.messaging.inbox.EventRouter;
import cn.hotline.messaging.inbox.EventRoutes;
import jakarta.enterprise.context.ApplicationScoped;

/** Listens to the whole log of every case 工单事件日志. */
@ApplicationScoped
public class CaseLogEvents implements EventRoutes {
    private final RecordEvent record;

    CaseLogEvents(RecordEvent record) {
        this.record = record;
    }

    @Override
    public void register(EventRouter router) {
        router.onEveryCaseEvent(record::on);
    }
}
