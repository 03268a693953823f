package cn.hotline.lifecycle.advancing;

import cn.hotline.events.CaseReopened;
import cn.hotline.lifecycle.tracking.CaseFile;
import cn.hotline.lifecycle.tracking.CaseFiles;
import cn.hotline.messaging.outbox.Outbox;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** 重新打开工单: the citizen of an archived case is not content, and something is to be done about it. */
@Singleton
@Named("reopenCase")
public class ReopenCase {
    private final CaseFiles files;
    private final Outbox outbox;

    ReopenCase(CaseFiles files, Outbox outbox) {
        this.files = files;
        this.outbox = outbox;
    }

    /** @param next what the decision table says; only a redo begins a new round */
    public void forCase(String caseId, String next) {
        CaseFile file = files.get(caseId);
        file.reopen();
        int round = "REDO".equals(next) ? file.round() + 1 : file.round();
        outbox.append(new CaseReopened(file.id(), file.caseNo(), round, file.unit()));
    }
}
