package cn.hotline.intake.retaining;

import cn.hotline.intake.IntakeConfig;
import cn.hotline.intake.attaching.FileSweeper;
import cn.hotline.intake.batching.BatchWorker;
import cn.hotline.intake.delivering.ForgetStaleMessages;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Keeps a confirmed run 到期清除 going: looks again and again whether one stands still, because a node died or the database was away.
 * When there is nothing left to erase, the words of messages that wait too long for their demand go.
 * Files are removed after the batch that gave them up has committed; what a crash leaves of them the file sweeper finds.
 */
@ApplicationScoped
public class RetentionWorker {
    private final EraseBatch batch;
    private final FileSweeper files;
    private final ForgetStaleMessages messages;
    private final long interval;
    private final BatchWorker worker;
    private ScheduledExecutorService watch;

    RetentionWorker(EraseBatch batch, FileSweeper files, ForgetStaleMessages messages, IntakeConfig config) {
        this.batch = batch;
        this.files = files;
        this.messages = messages;
        this.interval = config.retention().interval().toMillis();
        this.worker = new BatchWorker("retention", this::next);
    }

    void start(@Observes StartupEvent event) {
        watch = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "retention-watch"));
        watch.scheduleWithFixedDelay(this::wake, 0, interval, TimeUnit.MILLISECONDS);
    }

    void end(@Observes ShutdownEvent event) {
        watch.shutdown();
        worker.stop();
    }

    public void wake() {
        worker.wake();
    }

    private boolean next() {
        boolean more = batch.next();
        if (more) {
            files.sweep();
        } else {
            messages.forget();
        }
        return more;
    }
}
