package cn.hotline.lifecycle.advancing;

import cn.hotline.events.ReviewRequested;
import cn.hotline.lifecycle.tracking.CaseFile;
import cn.hotline.lifecycle.tracking.CaseFiles;
import cn.hotline.messaging.outbox.Outbox;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** 请求质检审核: the reply is to be judged before the case closes. */
@Singleton
@Named("requestReview")
public class RequestReview {
    private final CaseFiles files;
    private final Outbox outbox;

    RequestReview(CaseFiles files, Outbox outbox) {
        this.files = files;
        this.outbox = outbox;
    }

    public void forCase(String caseId) {
        CaseFile file = files.get(caseId);
        outbox.append(new ReviewRequested(file.id(), file.caseNo(), file.round(), file.workOrderId()));
    }
}
