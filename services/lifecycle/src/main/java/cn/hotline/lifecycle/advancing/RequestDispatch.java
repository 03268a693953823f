package cn.hotline.lifecycle.advancing;

import cn.hotline.events.DispatchRequested;
import cn.hotline.lifecycle.tracking.CaseFile;
import cn.hotline.lifecycle.tracking.CaseFiles;
import cn.hotline.messaging.outbox.Outbox;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** 请求派单: first, after a granted return or a reassignment, or for a redo. */
@Singleton
@Named("requestDispatch")
public class RequestDispatch {
    private final CaseFiles files;
    private final Outbox outbox;

    RequestDispatch(CaseFiles files, Outbox outbox) {
        this.files = files;
        this.outbox = outbox;
    }

    public void forCase(String caseId) {
        CaseFile file = files.get(caseId);
        outbox.append(new DispatchRequested(file.id(), file.caseNo(), file.round(), file.dispatchCause(), file.unit()));
    }
}
