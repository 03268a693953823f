package cn.hotline.dispatch.sharing;

import cn.hotline.events.code.TaskEnd;
import cn.hotline.kernel.Masking;
import cn.hotline.kernel.id.UnitTaskId;
import cn.hotline.web.ETags;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** The section head lets a unit off its part 免予办理. */
@ApplicationScoped
public class WaiveUnitTask {
    private final UnitTasks tasks;
    private final EndUnitTask endUnitTask;
    private final Caller caller;

    WaiveUnitTask(UnitTasks tasks, EndUnitTask endUnitTask, Caller caller) {
        this.tasks = tasks;
        this.endUnitTask = endUnitTask;
        this.caller = caller;
    }

    @Transactional
    public UnitTask waive(UnitTaskId id, String ifMatch, String note) {
        UnitTask task = tasks.require(id);
        ETags.require(ifMatch, task.version());
        endUnitTask.end(task, TaskEnd.WAIVED, Masking.text(note), caller.actor());
        tasks.flush();
        return task;
    }
}
