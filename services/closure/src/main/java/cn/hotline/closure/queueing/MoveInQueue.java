package cn.hotline.closure.queueing;

import cn.hotline.closure.recording.CaseRecords;
import cn.hotline.closure.recording.HandlingUnit;
import cn.hotline.events.ClockStopped;
import cn.hotline.events.ClocksStarted;
import cn.hotline.events.DemandChanged;
import cn.hotline.events.code.ClockKind;
import cn.hotline.kernel.id.WorkOrderId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.Session;

/**
 * Moves waiting reviews in the queue 排队位次 as the review clock 审核时限 of their work order is told.
 *
 * <p>The clock may be told before the review is opened, or after: the order keeps it until it is stopped.
 */
@ApplicationScoped
public class MoveInQueue {
    private static final String MOVE = "update review set due_at = cast(?1 as timestamptz),"
            + " queue_at = coalesce(cast(?1 as timestamptz), opened_at) where work_order_id = ?2 and status = 'PENDING'";
    private static final String SORT = "update review set category = ?1 where case_id = ?2 and status = 'PENDING'";

    private final EntityManager entities;
    private final CaseRecords records;

    MoveInQueue(EntityManager entities, CaseRecords records) {
        this.entities = entities;
        this.records = records;
    }

    @Transactional
    public void started(ClocksStarted started) {
        if (started.workOrderId() != null) {
            started.clocks().stream()
                    .filter(clock -> clock.clock() == ClockKind.REVIEW)
                    .findFirst()
                    .ifPresent(clock -> move(started.workOrderId(), clock.dueAt()));
        }
    }

    @Transactional
    public void stopped(ClockStopped stopped) {
        if (stopped.workOrderId() != null && stopped.clock() == ClockKind.REVIEW) {
            move(stopped.workOrderId(), null);
        }
    }

    /** 变更诉求要素: it is found by its new category. */
    @Transactional
    public void changed(DemandChanged changed) {
        String category = changed.category() == null ? null : changed.category().value();
        update(SORT, category, changed.caseId().value());
    }

    private void move(WorkOrderId order, Instant due) {
        Optional<HandlingUnit> unit = records.handlingUnit(order);
        unit.ifPresent(each -> each.dueAt(due));
        update(MOVE, due, order.value());
    }

    private void update(String sql, Object value, Object key) {
        entities.unwrap(Session.class)
                .createNativeMutationQuery(sql)
                .setParameter(1, value)
                .setParameter(2, key)
                .executeUpdate();
    }
}
