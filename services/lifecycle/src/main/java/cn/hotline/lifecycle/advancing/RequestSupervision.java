package cn.hotline.lifecycle.advancing;

import cn.hotline.events.SupervisionRequested;
import cn.hotline.events.code.LetterCause;
import cn.hotline.lifecycle.tracking.CaseFile;
import cn.hotline.lifecycle.tracking.CaseFiles;
import cn.hotline.messaging.outbox.Outbox;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** 请求督办: the redo rounds are used up. */
@Singleton
@Named("requestSupervision")
public class RequestSupervision {
    private final CaseFiles files;
    private final Outbox outbox;

    RequestSupervision(CaseFiles files, Outbox outbox) {
        this.files = files;
        this.outbox = outbox;
    }

    public void forCase(String caseId) {
        CaseFile file = files.get(caseId);
        outbox.append(new SupervisionRequested(
                file.id(), file.caseNo(), file.round(), LetterCause.DISSATISFIED, file.unit()));
    }
}
