package cn.hotline.supervision.noticing;

import cn.hotline.supervision.SupervisionConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/** The threads that write and send notices 通知线程: one to write, one for each channel, so a dead mail server holds up its own only. */
@ApplicationScoped
public class NoticeWorkers {
    private static final Logger LOG = Logger.getLogger(NoticeWorkers.class);
    private static final int SECONDS_TO_FINISH = 5;

    private final SendNotices sending;
    private final SupervisionConfig.Noticing config;
    private ScheduledExecutorService workers;
    private volatile boolean running;

    NoticeWorkers(SendNotices sending, SupervisionConfig config) {
        this.sending = sending;
        this.config = config.noticing();
    }

    void begin(@Observes StartupEvent up) {
        if (config.enabled()) {
            start();
        }
    }

    void end(@Observes ShutdownEvent down) {
        stop();
    }

    /** Begins to send, unless it does already. */
    public synchronized void start() {
        if (workers == null) {
            running = true;
            workers = Executors.newScheduledThreadPool(
                    sending.channels().size() + 1, task -> new Thread(task, "notices"));
            repeat(sending::compose);
            sending.channels().forEach(channel -> repeat(() -> sending.send(channel)));
        }
    }

    /** Ends after the messages under way. */
    public synchronized void stop() {
        if (workers == null) {
            return;
        }
        running = false;
        workers.shutdown();
        try {
            if (!workers.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        workers = null;
    }

    private void repeat(BooleanSupplier work) {
        long rest = config.interval().toMillis();
        workers.scheduleWithFixedDelay(() -> untilNothingIsDue(work), rest, rest, TimeUnit.MILLISECONDS);
    }

    /** Never lets an exception out: the executor would silently send no more. */
    private void untilNothingIsDue(BooleanSupplier work) {
        try {
            while (running && work.getAsBoolean()) {
                // the next one
            }
        } catch (RuntimeException e) {
            LOG.error("notices could not be sent, trying again", e);
        }
    }
}
