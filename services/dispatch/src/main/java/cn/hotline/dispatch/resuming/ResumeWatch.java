package cn.hotline.dispatch.resuming;

import cn.hotline.dispatch.DispatchConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Looks again and again whether a planned day has come 定时恢复; all it knows stands in the database. */
@ApplicationScoped
public class ResumeWatch {
    private static final Logger LOG = Logger.getLogger(ResumeWatch.class);

    private final ResumePlanned resumePlanned;
    private final long rest;
    private ScheduledExecutorService worker;

    ResumeWatch(ResumePlanned resumePlanned, DispatchConfig config) {
        this.resumePlanned = resumePlanned;
        this.rest = config.watchInterval().toMillis();
    }

    void begin(@Observes StartupEvent up) {
        worker = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "resuming"));
        worker.scheduleWithFixedDelay(this::look, rest, rest, TimeUnit.MILLISECONDS);
    }

    void end(@Observes ShutdownEvent down) {
        worker.shutdown();
    }

    /** Never lets an exception out: the executor would silently look no more. */
    private void look() {
        try {
            int resumed;
            do {
                resumed = resumePlanned.resume();
            } while (resumed > 0);
        } catch (RuntimeException e) {
            LOG.error("suspended orders could not be resumed, trying again", e);
        }
    }
}
