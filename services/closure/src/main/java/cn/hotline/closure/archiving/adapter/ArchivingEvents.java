package cn.hotline.closure.archiving.adapter;

import cn.hotline.closure.archiving.ArchiveCase;
import cn.hotline.events.ArchiveRequested;
import cn.hotline.messaging.inbox.EventRouter;
import cn.hotline.messaging.inbox.EventRoutes;
import jakarta.enterprise.context.ApplicationScoped;

/** The process's word that a case is over 归档订阅. */
@ApplicationScoped
class ArchivingEvents implements EventRoutes {
    private final ArchiveCase archiveCase;

    ArchivingEvents(ArchiveCase archiveCase) {
        this.archiveCase = archiveCase;
    }

    @Override
    public void register(EventRouter router) {
        router.on(ArchiveRequested.class, envelope -> archiveCase.archive(envelope.data()));
    }
}
