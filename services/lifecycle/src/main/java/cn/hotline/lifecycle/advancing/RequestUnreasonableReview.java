package cn.hotline.lifecycle.advancing;

import cn.hotline.events.UnreasonableReviewRequested;
import cn.hotline.lifecycle.tracking.CaseFile;
import cn.hotline.lifecycle.tracking.CaseFiles;
import cn.hotline.messaging.outbox.Outbox;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** 提请认定不合理诉求: two signatures are to say whether what the citizen wants can be asked for at all. */
@Singleton
@Named("requestUnreasonableReview")
public class RequestUnreasonableReview {
    private final CaseFiles files;
    private final Outbox outbox;

    RequestUnreasonableReview(CaseFiles files, Outbox outbox) {
        this.files = files;
        this.outbox = outbox;
    }

    public void forCase(String caseId) {
        CaseFile file = files.get(caseId);
        outbox.append(new UnreasonableReviewRequested(
                file.id(),
                file.caseNo(),
                file.round(),
                file.unit(),
                file.verdict().reason()));
    }
}
