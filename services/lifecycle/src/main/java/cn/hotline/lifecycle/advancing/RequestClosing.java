package cn.hotline.lifecycle.advancing;

import cn.hotline.events.ClosingRequested;
import cn.hotline.lifecycle.tracking.CaseFile;
import cn.hotline.lifecycle.tracking.CaseFiles;
import cn.hotline.messaging.outbox.Outbox;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** 请求结案: the reply passed the review. */
@Singleton
@Named("requestClosing")
public class RequestClosing {
    private final CaseFiles files;
    private final Outbox outbox;

    RequestClosing(CaseFiles files, Outbox outbox) {
        this.files = files;
        this.outbox = outbox;
    }

    public void forCase(String caseId) {
        CaseFile file = files.get(caseId);
        outbox.append(new ClosingRequested(file.id(), file.caseNo(), file.round(), file.workOrderId()));
    }
}
