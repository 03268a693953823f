package cn.hotline.supervision.lighting;

import cn.hotline.supervision.SupervisionConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Looks for due lamps again and again 巡灯; all it knows stands in the database, so it may stop and start anywhere. */
@ApplicationScoped
public class LampScanner {
    private static final Logger LOG = Logger.getLogger(LampScanner.class);
    private static final int SECONDS_TO_FINISH = 8;

    private final LightDueClocks lightDueClocks;
    private final SupervisionConfig.Lighting config;
    private ScheduledExecutorService worker;
    private volatile boolean running;

    LampScanner(LightDueClocks lightDueClocks, SupervisionConfig config) {
        this.lightDueClocks = lightDueClocks;
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
            running = true;
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
        running = false;
        worker.shutdown();
        try {
            if (!worker.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
                worker.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        worker = null;
    }

    /** Never lets an exception out: the executor would silently scan no more. */
    private void scan() {
        try {
            int lit;
            do {
                lit = lightDueClocks.light();
            } while (lit > 0 && running);
        } catch (RuntimeException e) {
            LOG.error("lamps could not be lit, trying again", e);
        }
    }
}
