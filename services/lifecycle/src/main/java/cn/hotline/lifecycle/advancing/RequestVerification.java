package cn.hotline.lifecycle.advancing;

import cn.hotline.events.VerificationRequested;
import cn.hotline.lifecycle.tracking.CaseFile;
import cn.hotline.lifecycle.tracking.CaseFiles;
import cn.hotline.messaging.outbox.Outbox;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** 请监督员现场核实: whoever reported it is to see that the place was put right. */
@Singleton
@Named("requestVerification")
public class RequestVerification {
    private final CaseFiles files;
    private final Outbox outbox;

    RequestVerification(CaseFiles files, Outbox outbox) {
        this.files = files;
        this.outbox = outbox;
    }

    public void forCase(String caseId) {
        CaseFile file = files.get(caseId);
        outbox.append(new VerificationRequested(file.id(), file.caseNo(), file.round(), file.workOrderId()));
    }
}
