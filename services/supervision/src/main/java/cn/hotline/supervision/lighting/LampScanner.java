package cn.hotline.supervision.lighting;

import cn.hotline.messaging.inbox.InboxConsumer;
import cn.hotline.supervision.SupervisionConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/**
 * Looks for due lamps again and again 巡灯; all it knows stands in the database, so it may stop and start anywhere.
 *
 * <p>INVARIANT: it scans only while the log has been read to its end: after an outage a clock that looks overdue may have been stopped long
 * ago, and nobody is urged for that.
 */
@ApplicationScoped
public class LampScanner {
    private static final Logger LOG = Logger.getLogger(LampScanner.class);
    private static final int SECONDS_TO_FINISH = 8;

    private static final long STEP_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private final ScanOnce scanOnce;
    private final Backlog backlog;
    private final InboxConsumer inbox;
    private final SupervisionConfig.Lighting config;
    private ScheduledExecutorService worker;
    private volatile boolean ending;

    LampScanner(ScanOnce scanOnce, Backlog backlog, InboxConsumer inbox, SupervisionConfig config) {
        this.scanOnce = scanOnce;
        this.backlog = backlog;
        this.inbox = inbox;
        this.config = config.lighting();
    }

    void begin(@Observes StartupEvent up) {
        if (config.enabled()) {
            start();
        }
    }

    void end(@Observes ShutdownEvent down) {
        stop();
    }

    /** Begins to scan, unless it does already. */
    public synchronized void start() {
        if (worker == null) {
            ending = false;
            worker = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "lamps"));
            long rest = config.interval().toMillis();
            worker.scheduleWithFixedDelay(this::scan, rest, rest, TimeUnit.MILLISECONDS);
        }
    }

    /** Ends after the batch under way. */
    public synchronized void stop() {
        if (worker == null) {
            return;
        }
        ending = true;
        worker.shutdown();
        try {
            if (!worker.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
                worker.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        worker = null;
        ending = false;
    }

    /** Never lets an exception out: the executor would silently scan no more. */
    private void scan() {
        try {
            if (inbox.isUpToDate()) {
                drain();
            }
        } catch (RuntimeException e) {
            LOG.error("lamps could not be lit, trying again", e);
        }
    }

    /** @return how many clocks were taken until nothing was due any more */
    int drain() {
        int all = 0;
        int taken;
        do {
            giveWay();
            taken = scanOnce.scan();
            all += taken;
        } while (taken > 0 && !Thread.currentThread().isInterrupted() && !ending && inbox.isUpToDate());
        return all;
    }

    /** Lets events waiting to be sent go first, for a while: when nobody takes them the lamps are lit all the same, only slower. */
    private void giveWay() {
        long until = System.nanoTime() + config.interval().toNanos();
        while (backlog.isLong() && System.nanoTime() < until && !ending) {
            LockSupport.parkNanos(STEP_NANOS);
        }
    }
}
