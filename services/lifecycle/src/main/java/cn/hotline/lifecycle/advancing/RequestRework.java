package cn.hotline.lifecycle.advancing;

import cn.hotline.events.ReworkRequested;
import cn.hotline.lifecycle.tracking.CaseFile;
import cn.hotline.lifecycle.tracking.CaseFiles;
import cn.hotline.messaging.outbox.Outbox;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** 驳回重办: the rejected reply goes back to its unit. */
@Singleton
@Named("requestRework")
public class RequestRework {
    private final CaseFiles files;
    private final Outbox outbox;

    RequestRework(CaseFiles files, Outbox outbox) {
        this.files = files;
        this.outbox = outbox;
    }

    public void forCase(String caseId) {
        CaseFile file = files.get(caseId);
        outbox.append(new ReworkRequested(file.id(), file.caseNo(), file.round(), file.workOrderId()));
    }
}
