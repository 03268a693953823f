package cn.hotline.intake.categories.adapter;

import cn.hotline.events.CategoryChanged;
import cn.hotline.events.UnitChanged;
import cn.hotline.intake.categories.Directory;
import cn.hotline.messaging.inbox.EventRouter;
import cn.hotline.messaging.inbox.EventRoutes;
import jakarta.enterprise.context.ApplicationScoped;

/** Listens to the directories 目录变更 dispatch keeps. */
@ApplicationScoped
public class DirectoryEvents implements EventRoutes {
    private final Directory directory;

    DirectoryEvents(Directory directory) {
        this.directory = directory;
    }

    @Override
    public void register(EventRouter router) {
        router.on(CategoryChanged.class, envelope -> directory.on(envelope.data()));
        router.on(UnitChanged.class, envelope -> directory.on(envelope.data()));
    }
}
