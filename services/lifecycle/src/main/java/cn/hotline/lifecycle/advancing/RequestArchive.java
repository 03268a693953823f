package cn.hotline.lifecycle.advancing;

import cn.hotline.events.ArchiveRequested;
import cn.hotline.events.code.CaseOutcome;
import cn.hotline.lifecycle.tracking.CaseFile;
import cn.hotline.lifecycle.tracking.CaseFiles;
import cn.hotline.messaging.outbox.Outbox;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** 请求归档: the life of the case is over, with the outcome of the path the process took. */
@Singleton
@Named("requestArchive")
public class RequestArchive {
    private final CaseFiles files;
    private final Outbox outbox;

    RequestArchive(CaseFiles files, Outbox outbox) {
        this.files = files;
        this.outbox = outbox;
    }

    public void forCase(String caseId, String outcome) {
        CaseFile file = files.get(caseId);
        outbox.append(new ArchiveRequested(file.id(), file.caseNo(), CaseOutcome.valueOf(outcome)));
    }
}
