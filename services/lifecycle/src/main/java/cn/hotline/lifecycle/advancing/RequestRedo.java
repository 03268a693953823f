package cn.hotline.lifecycle.advancing;

import cn.hotline.events.RedoRequested;
import cn.hotline.lifecycle.tracking.CaseFile;
import cn.hotline.lifecycle.tracking.CaseFiles;
import cn.hotline.messaging.outbox.Outbox;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** 发起重办: a new round begins. */
@Singleton
@Named("requestRedo")
public class RequestRedo {
    private final CaseFiles files;
    private final Outbox outbox;

    RequestRedo(CaseFiles files, Outbox outbox) {
        this.files = files;
        this.outbox = outbox;
    }

    public void forCase(String caseId) {
        CaseFile file = files.get(caseId);
        file.beginRedo();
        outbox.append(new RedoRequested(file.id(), file.caseNo(), file.round(), file.unit()));
    }
}
