package cn.hotline.supervision.cluing;

import cn.hotline.supervision.SupervisionConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Looks for unanswered work orders once a while 线索扫描, where lamps are scanned for too. */
@ApplicationScoped
public class ClueScanner {
    private static final Logger LOG = Logger.getLogger(ClueScanner.class);

    private final FindUnanswered findUnanswered;
    private final SupervisionConfig config;
    private ScheduledExecutorService worker;

    ClueScanner(FindUnanswered findUnanswered, SupervisionConfig config) {
        this.findUnanswered = findUnanswered;
        this.config = config;
    }

    void begin(@Observes StartupEvent up) {
        if (config.lighting().enabled()) {
            long rest = config.clueInterval().toMillis();
            worker = Executors.newSingleThreadScheduledExecutor(task -> {
                Thread thread = new Thread(task, "clues");
                thread.setDaemon(true);
                return thread;
            });
            worker.scheduleWithFixedDelay(this::scan, rest, rest, TimeUnit.MILLISECONDS);
        }
    }

    /** A batch cut short is rolled back and found again. */
    void end(@Observes ShutdownEvent down) {
        if (worker != null) {
            worker.shutdownNow();
        }
    }

    /** Never lets an exception out: the executor would silently scan no more. */
    private void scan() {
        try {
            while (findUnanswered.find() > 0) {
                LOG.debug("another batch of unanswered work orders");
            }
        } catch (RuntimeException e) {
            LOG.error("clues could not be looked for, trying again", e);
        }
    }
}
