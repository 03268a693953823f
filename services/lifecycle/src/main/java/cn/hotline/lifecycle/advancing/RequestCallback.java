package cn.hotline.lifecycle.advancing;

import cn.hotline.events.CallbackRequested;
import cn.hotline.lifecycle.tracking.CaseFile;
import cn.hotline.lifecycle.tracking.CaseFiles;
import cn.hotline.messaging.outbox.Outbox;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** 请求回访: the citizen is to be asked, by no one of the handling unit. */
@Singleton
@Named("requestCallback")
public class RequestCallback {
    private final CaseFiles files;
    private final Outbox outbox;

    RequestCallback(CaseFiles files, Outbox outbox) {
        this.files = files;
        this.outbox = outbox;
    }

    public void forCase(String caseId) {
        CaseFile file = files.get(caseId);
        outbox.append(new CallbackRequested(file.id(), file.caseNo(), file.round(), file.unit()));
    }
}
