package cn.hotline.statistics.sharing.adapter;

import cn.hotline.events.UnitTaskEnded;
import cn.hotline.events.UnitTaskOpened;
import cn.hotline.events.UnitTaskReported;
import cn.hotline.messaging.inbox.EventRouter;
import cn.hotline.messaging.inbox.EventRoutes;
import cn.hotline.statistics.sharing.KeepTasks;
import jakarta.enterprise.context.ApplicationScoped;

/** Listens to what becomes of parts of work orders 分办件. */
@ApplicationScoped
public class SharingRoutes implements EventRoutes {
    private final KeepTasks tasks;

    SharingRoutes(KeepTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public void register(EventRouter router) {
        router.on(UnitTaskOpened.class, tasks::opened)
                .on(UnitTaskReported.class, tasks::reported)
                .on(UnitTaskEnded.class, tasks::ended);
    }
}
