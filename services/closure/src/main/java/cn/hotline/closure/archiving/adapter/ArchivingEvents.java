package cn.hotline.closure.archiving.adapter;

import cn.hotline.closure.archiving.ArchiveCase;
import cn.hotline.closure.archiving.ReopenArchived;
import cn.hotline.events.ArchiveRequested;
import cn.hotline.events.CaseReopened;
import cn.hotline.messaging.inbox.EventRouter;
import cn.hotline.messaging.inbox.EventRoutes;
import jakarta.enterprise.context.ApplicationScoped;

/** The process's word that a case is over 归档订阅, and that it is not after all 归档后重办. */
@ApplicationScoped
class ArchivingEvents implements EventRoutes {
    private final ArchiveCase archiveCase;
    private final ReopenArchived reopenArchived;

    ArchivingEvents(ArchiveCase archiveCase, ReopenArchived reopenArchived) {
        this.archiveCase = archiveCase;
        this.reopenArchived = reopenArchived;
    }

    @Override
    public void register(EventRouter router) {
        router.on(ArchiveRequested.class, envelope -> archiveCase.archive(envelope.data()));
        router.on(CaseReopened.class, envelope -> reopenArchived.on(envelope.data()));
    }
}
