package cn.hotline.intake.accessing;

import cn.hotline.kernel.Actor;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.Ids;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Records who was shown which demand 查看留痕 without keeping the reader waiting: views queue up and are written in batches.
 *
 * <p>The queue is bounded; when it is full the reader writes the views itself. At an orderly end all of it is written; a crash
 * loses what had been shown in the last moment before it (unmaskings are written in their own transaction and never lost).
 */
@ApplicationScoped
public class DemandViews {
    private static final Logger LOG = Logger.getLogger(DemandViews.class);
    private static final int QUEUED = 20_000;
    private static final int BATCH = 500;
    private static final long GATHER_MILLIS = 200;
    private static final long LAST_SECONDS = 8;

    private final DemandViewTable table;
    private final Clock clock;
    private final BlockingQueue<DemandView> queue = new ArrayBlockingQueue<>(QUEUED);
    private final Thread writer = new Thread(this::write, "demand-views");
    private volatile boolean ending;

    DemandViews(DemandViewTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        writer.setDaemon(true);
        writer.start();
    }

    void end(@Observes ShutdownEvent event) throws InterruptedException {
        ending = true;
        writer.join(TimeUnit.SECONDS.toMillis(LAST_SECONDS));
        if (writer.isAlive() || !queue.isEmpty()) {
            LOG.errorf("%d views of demands could not be recorded before the end", queue.size());
        }
    }

    /** Somebody was shown these cases. */
    public void record(Actor viewer, AccessKind kind, Collection<CaseId> cases) {
        Instant now = clock.instant();
        List<DemandView> excess = new ArrayList<>();
        for (CaseId each : cases) {
            DemandView view = new DemandView(
                    Ids.next(),
                    each.value(),
                    viewer.id(),
                    viewer.name() == null ? viewer.id() : viewer.name(),
                    viewer.unit() == null ? null : viewer.unit().value(),
                    kind,
                    now);
            if (ending || !queue.offer(view)) {
                excess.add(view);
            }
        }
        if (!excess.isEmpty()) {
            save(excess);
        }
    }

    private void write() {
        List<DemandView> batch = new ArrayList<>(BATCH);
        while (!ending || !queue.isEmpty() || !batch.isEmpty()) {
            try {
                gather(batch);
                if (!batch.isEmpty()) {
                    table.insert(batch);
                    batch.clear();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (SQLException | RuntimeException away) {
                LOG.warnf("views of demands are not written, trying again: %s", away.getMessage());
                if (!rest()) {
                    return;
                }
            }
        }
    }

    private void gather(List<DemandView> batch) throws InterruptedException {
        if (batch.isEmpty()) {
            DemandView first = queue.poll(GATHER_MILLIS, TimeUnit.MILLISECONDS);
            if (first == null) {
                return;
            }
            batch.add(first);
        }
        queue.drainTo(batch, BATCH - batch.size());
    }

    private static boolean rest() {
        try {
            TimeUnit.MILLISECONDS.sleep(GATHER_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void save(List<DemandView> views) {
        try {
            table.insert(views);
        } catch (SQLException e) {
            throw new IllegalStateException("views of demands cannot be recorded", e);
        }
    }
}
