package cn.hotline.statistics.rolling;

import cn.hotline.messaging.inbox.InboxConsumer;
import cn.hotline.statistics.StatisticsConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Refreshes the rollups once a while 定时刷新汇总; while the service is far behind the log it rests, for what it would roll up is untrue
 * a moment later, and the fold needs the time.
 */
@ApplicationScoped
public class RollupRefresher {
    private static final Logger LOG = Logger.getLogger(RollupRefresher.class);

    private static final long FAR_BEHIND = 20_000;

    private final RefreshRollups refresh;
    private final InboxConsumer inbox;
    private final StatisticsConfig config;
    private ScheduledExecutorService worker;

    RollupRefresher(RefreshRollups refresh, InboxConsumer inbox, StatisticsConfig config) {
        this.refresh = refresh;
        this.inbox = inbox;
        this.config = config;
    }

    void begin(@Observes StartupEvent up) {
        if (config.refreshing()) {
            long rest = config.refreshInterval().toMillis();
            worker = Executors.newSingleThreadScheduledExecutor(task -> {
                Thread thread = new Thread(task, "rollups");
                thread.setDaemon(true);
                return thread;
            });
            worker.scheduleWithFixedDelay(this::refreshAll, rest, rest, TimeUnit.MILLISECONDS);
        }
    }

    /** A refresh cut short is rolled back and done again. */
    void end(@Observes ShutdownEvent down) {
        if (worker != null) {
            worker.shutdownNow();
        }
    }

    /** Never lets an exception out: the executor would silently refresh no more. */
    private void refreshAll() {
        try {
            while (!worker.isShutdown() && inbox.lag() < FAR_BEHIND && refresh.refresh()) {
                LOG.debug("more days to roll up");
            }
        } catch (RuntimeException e) {
            LOG.error("days could not be rolled up, trying again", e);
        }
    }
}
