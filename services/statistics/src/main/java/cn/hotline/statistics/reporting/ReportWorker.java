package cn.hotline.statistics.reporting;

import cn.hotline.statistics.StatisticsConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** The thread that asks for due reports and makes those that wait 报表线程: one, so that a node never holds two reports in memory. */
@ApplicationScoped
public class ReportWorker {
    private static final Logger LOG = Logger.getLogger(ReportWorker.class);
    private static final int SECONDS_TO_FINISH = 8;

    private final ScheduleReports schedule;
    private final MakeReports make;
    private final StatisticsConfig.Reporting config;
    private volatile ScheduledExecutorService worker;
    private volatile boolean stopping;

    ReportWorker(ScheduleReports schedule, MakeReports make, StatisticsConfig config) {
        this.schedule = schedule;
        this.make = make;
        this.config = config.reporting();
    }

    void begin(@Observes StartupEvent up) {
        if (config.enabled()) {
            long rest = config.interval().toMillis();
            worker = Executors.newSingleThreadScheduledExecutor(task -> {
                Thread thread = new Thread(task, "reports");
                thread.setDaemon(true);
                return thread;
            });
            worker.scheduleWithFixedDelay(this::work, rest, rest, TimeUnit.MILLISECONDS);
        }
    }

    /** A report under way is not interrupted: an interrupted one would count as failed, an unfinished one is made again. */
    void end(@Observes ShutdownEvent down) throws InterruptedException {
        stopping = true;
        if (worker != null) {
            worker.shutdown();
            if (!worker.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
                LOG.warn("a report is left unfinished; it is made again when its lease is over");
            }
        }
    }

    /** Looks at once, because a report was asked for. */
    public void wake() {
        ScheduledExecutorService awake = worker;
        if (awake != null && !stopping) {
            awake.execute(this::work);
        }
    }

    /** Never lets anything out: the executor would silently work no more. */
    private void work() {
        try {
            schedule.ask();
            while (!stopping && make.next()) {
                LOG.debug("looking for another report");
            }
        } catch (RuntimeException | Error e) {
            LOG.error("reports could not be made, trying again", e);
        }
    }
}
