package cn.hotline.dispatch.watching;

import cn.hotline.dispatch.DispatchConfig;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Looks again and again for what the day has brought 定时查看. */
@ApplicationScoped
public class DayWatch {
    private static final Logger LOG = Logger.getLogger(DayWatch.class);

    private final List<DayWork> works;
    private final long rest;
    private ScheduledExecutorService worker;

    DayWatch(@All List<DayWork> works, DispatchConfig config) {
        this.works = works;
        this.rest = config.watchInterval().toMillis();
    }

    void begin(@Observes StartupEvent up) {
        worker = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "day-watch"));
        worker.scheduleWithFixedDelay(this::look, rest, rest, TimeUnit.MILLISECONDS);
    }

    void end(@Observes ShutdownEvent down) {
        worker.shutdown();
    }

    private void look() {
        works.forEach(DayWatch::look);
    }

    /** Never lets an exception out: the executor would silently look no more. */
    private static void look(DayWork work) {
        try {
            int done;
            do {
                done = work.doSome();
            } while (done > 0);
        } catch (RuntimeException e) {
            LOG.errorf(e, "%s failed, trying again", work.getClass().getSimpleName());
        }
    }
}
