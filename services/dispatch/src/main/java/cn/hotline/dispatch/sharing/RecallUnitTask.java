package cn.hotline.dispatch.sharing;

import cn.hotline.events.code.TaskEnd;
import cn.hotline.kernel.Masking;
import cn.hotline.kernel.id.UnitTaskId;
import cn.hotline.web.ETags;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Who gave a part of a work order away takes it back 收回分办件. */
@ApplicationScoped
public class RecallUnitTask {
    private final UnitTasks tasks;
    private final EndUnitTask endUnitTask;
    private final Openers openers;
    private final Caller caller;

    RecallUnitTask(UnitTasks tasks, EndUnitTask endUnitTask, Openers openers, Caller caller) {
        this.tasks = tasks;
        this.endUnitTask = endUnitTask;
        this.openers = openers;
        this.caller = caller;
    }

    @Transactional
    public UnitTask recall(UnitTaskId id, String ifMatch, String note) {
        UnitTask task = tasks.require(id);
        openers.require(task.kind(), task.workOrder());
        ETags.require(ifMatch, task.version());
        endUnitTask.end(task, TaskEnd.RECALLED, Masking.text(note), caller.actor());
        tasks.flush();
        return task;
    }
}
