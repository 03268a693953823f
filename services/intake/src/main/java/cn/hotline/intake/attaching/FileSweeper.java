package cn.hotline.intake.attaching;

import cn.hotline.intake.IntakeConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Sweeps loose files again and again 定时清扫. */
@ApplicationScoped
public class FileSweeper {
    private static final Logger LOG = Logger.getLogger(FileSweeper.class);

    private final SweepLooseFiles sweepLooseFiles;
    private final long rest;
    private ScheduledExecutorService worker;

    FileSweeper(SweepLooseFiles sweepLooseFiles, IntakeConfig config) {
        this.sweepLooseFiles = sweepLooseFiles;
        this.rest = config.attachments().sweepInterval().toMillis();
    }

    void begin(@Observes StartupEvent up) {
        worker = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "loose-files"));
        worker.scheduleWithFixedDelay(this::sweep, rest, rest, TimeUnit.MILLISECONDS);
    }

    void end(@Observes ShutdownEvent down) {
        worker.shutdown();
    }

    /** All that is loose now. Never lets an exception out: the executor would silently sweep no more. */
    public void sweep() {
        try {
            int swept;
            do {
                swept = sweepLooseFiles.sweep();
                if (swept > 0) {
                    LOG.infof("%d loose files swept", swept);
                }
            } while (swept > 0);
        } catch (RuntimeException e) {
            LOG.error("loose files could not be swept, trying again", e);
        }
    }
}
