package cn.hotline.dispatch.assigning;

import cn.hotline.dispatch.handling.HotlineCase;
import cn.hotline.events.ClockDue;
import cn.hotline.events.ClocksStarted;
import cn.hotline.events.DispatchRequested;
import cn.hotline.events.Envelope;
import cn.hotline.events.code.ClockKind;
import cn.hotline.events.code.DispatchCause;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.query.NativeQuery;

/**
 * When a case must have been dispatched for the first time 转办时限, as supervision told it.
 *
 * <p>INVARIANT: the clock and the process's wish reach the log in either order; each holds the case's row before it looks for the
 * other's, so that none is missed.
 */
@ApplicationScoped
public class TransferClocks {
    private static final Set<DispatchCause> TIMED = EnumSet.of(DispatchCause.FIRST, DispatchCause.UNMERGED);
    private static final String KEEP =
            "insert into transfer_clock values (?1, ?2) on conflict (case_id) do update set due_at = excluded.due_at";
    private static final String HOLD = "insert into transfer_clock values (?1, null) on conflict (case_id)"
            + " do update set case_id = excluded.case_id returning due_at";
    private static final String MOVE =
            "update dispatch_request set due_at = ?2 where case_id = ?1 and status = 'PENDING'"
                    + " and cause in ('FIRST', 'UNMERGED') and hop = 1";

    private final EntityManager entities;

    TransferClocks(EntityManager entities) {
        this.entities = entities;
    }

    /** Keeps the due time, and moves the waiting request to its place in the queue. */
    @Transactional
    public void started(Envelope<ClocksStarted> event) {
        ClocksStarted told = event.data();
        if (told.workOrderId() != null) {
            return;
        }
        told.clocks().stream()
                .filter(clock -> clock.clock() == ClockKind.TRANSFER)
                .map(ClockDue::dueAt)
                .findFirst()
                .ifPresent(due -> keep(told.caseId().value(), due));
    }

    private void keep(UUID caseId, Instant due) {
        touching("transfer_clock", KEEP)
                .setParameter(1, caseId)
                .setParameter(2, due)
                .executeUpdate();
        touching("dispatch_request", MOVE)
                .setParameter(1, caseId)
                .setParameter(2, due)
                .executeUpdate();
    }

    /** Null where the case's transfer clock does not run for this wish, or is not known yet; it ended with the first dispatch. */
    Instant dueFor(DispatchRequested wish, HotlineCase about) {
        if (!TIMED.contains(wish.cause()) || about.wasDispatched()) {
            return null;
        }
        return (Instant) entities.createNativeQuery(HOLD, Instant.class)
                .unwrap(NativeQuery.class)
                .addSynchronizedQuerySpace("transfer_clock") // or else it flushes a whole batch of events
                .setParameter(1, wish.caseId().value())
                .getSingleResult();
    }

    private NativeQuery<?> touching(String table, String sql) {
        return entities.createNativeQuery(sql).unwrap(NativeQuery.class).addSynchronizedQuerySpace(table);
    }
}
