package cn.hotline.statistics.assessing;

import cn.hotline.statistics.StatisticsConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Computes assessments on a thread of its own 考核计算线程: at once when asked, and what a node that died has left now and then. */
@ApplicationScoped
class AssessmentWorker {
    private static final Logger LOG = Logger.getLogger(AssessmentWorker.class);

    private final ComputeAssessment compute;
    private final StatisticsConfig config;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "assessing"));

    AssessmentWorker(ComputeAssessment compute, StatisticsConfig config) {
        this.compute = compute;
        this.config = config;
    }

    /** There is an assessment to compute. */
    record Wanted() {}

    void start(@Observes StartupEvent up) {
        long millis = config.assessmentWatch().toMillis();
        thread.scheduleWithFixedDelay(this::work, millis, millis, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent down) {
        thread.shutdownNow();
    }

    void wanted(@Observes(during = TransactionPhase.AFTER_SUCCESS) Wanted asked) {
        thread.execute(this::work);
    }

    private void work() {
        try {
            while (!thread.isShutdown() && compute.next()) {
                LOG.debug("assessment computed");
            }
        } catch (RuntimeException failed) {
            LOG.warn("assessments wait: they are tried again", failed);
        }
    }
}
