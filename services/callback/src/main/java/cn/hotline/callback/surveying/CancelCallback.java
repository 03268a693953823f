package cn.hotline.callback.surveying;

import cn.hotline.kernel.id.CaseId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Cancels whatever callback 回访 is still open when the case is archived 归档. */
@ApplicationScoped
public class CancelCallback {
    private final CallbackTasks tasks;

    CancelCallback(CallbackTasks tasks) {
        this.tasks = tasks;
    }

    @Transactional
    public void cancel(CaseId caseId, Instant at) {
        tasks.of(caseId).stream()
                .filter(task -> task.status() == TaskStatus.OPEN)
                .forEach(task -> task.cancel(at));
    }
}
