package cn.hotline.dispatch.timing;

import cn.hotline.events.ClockDue;
import cn.hotline.events.ClocksStarted;
import cn.hotline.events.Envelope;
import cn.hotline.events.Urged;
import cn.hotline.events.code.ClockKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;

/**
 * Notes due times 到期时间 and urgings 催办 on work orders.
 *
 * <p>INVARIANT: never raises an order's version, so that a reader's ETag stays good.
 */
@ApplicationScoped
public class NoteClocks {
    /** A part 分办件 of the order is never due after it. */
    private static final String DUES =
            "with noted as (update work_order set sign_due_at = coalesce(cast(?1 as timestamptz), sign_due_at),"
                    + " handle_due_at = coalesce(cast(?2 as timestamptz), handle_due_at) where id = ?3 returning id, tasks)"
                    + " update unit_task part set due_at = least(due_at, cast(?2 as timestamptz)) from noted"
                    + " where noted.tasks > 0 and part.work_order_id = noted.id and part.status in ('OPENED', 'SIGNED')";

    private final EntityManager entities;

    NoteClocks(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional
    public void started(Envelope<ClocksStarted> event) {
        ClocksStarted started = event.data();
        Instant sign = due(started, ClockKind.SIGN);
        Instant handle = due(started, ClockKind.HANDLE);
        if (started.workOrderId() == null || sign == null && handle == null) {
            return;
        }
        entities.createNativeQuery(DUES)
                .setParameter(1, sign)
                .setParameter(2, handle)
                .setParameter(3, started.workOrderId().value())
                .executeUpdate();
    }

    @Transactional
    public void urged(Envelope<Urged> event) {
        if (event.data().workOrderId() == null) {
            return;
        }
        entities.createNativeQuery("update work_order set urges = urges + 1 where id = ?1")
                .setParameter(1, event.data().workOrderId().value())
                .executeUpdate();
    }

    private static Instant due(ClocksStarted started, ClockKind kind) {
        return started.clocks().stream()
                .filter(clock -> clock.clock() == kind)
                .map(ClockDue::dueAt)
                .findFirst()
                .orElse(null);
    }
}
