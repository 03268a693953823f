package cn.hotline.callback.queueing;

import cn.hotline.events.ClocksStarted;
import cn.hotline.events.code.ClockKind;
import cn.hotline.kernel.id.CaseId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Moves waiting callbacks in the queue 排队位次 as their clock 回访时限 is told, before the callback is asked for or after it. */
@ApplicationScoped
public class MoveInQueue {
    private final EntityManager entities;

    MoveInQueue(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional
    public void started(ClocksStarted started) {
        started.clocks().stream()
                .filter(clock -> clock.clock() == ClockKind.CALLBACK)
                .findFirst()
                .ifPresent(clock -> move(started.caseId(), clock.dueAt()));
    }

    private void move(CaseId caseId, Instant dueAt) {
        update("update case_sheet set callback_due_at = ?1 where case_id = ?2", caseId, dueAt);
        update(
                "update callback_task set due_at = ?1, queue_at = ?1 where case_id = ?2 and status = 'OPEN'",
                caseId,
                dueAt);
    }

    private void update(String sql, CaseId caseId, Instant dueAt) {
        entities.createNativeQuery(sql)
                .setParameter(1, dueAt)
                .setParameter(2, caseId.value())
                .executeUpdate();
    }
}
