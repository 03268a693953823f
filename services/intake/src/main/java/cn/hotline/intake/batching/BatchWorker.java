package cn.hotline.intake.batching;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/** Does batches 分批 one after the other on a thread of its own until none is left, or the service ends: then the rest waits. */
public final class BatchWorker {
    private static final Logger LOG = Logger.getLogger(BatchWorker.class);
    private static final long LAST_BATCH_SECONDS = 8;

    private final String name;
    private final BooleanSupplier batch;
    private final ExecutorService thread;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private volatile boolean stopping;

    /** @param batch one transaction; whether there may be more to do */
    public BatchWorker(String name, BooleanSupplier batch) {
        this.name = name;
        this.batch = batch;
        this.thread = Executors.newSingleThreadExecutor(work -> {
            Thread made = new Thread(work, name);
            made.setDaemon(true);
            return made;
        });
    }

    /** Begins, or goes on; nothing when it is about to anyway. */
    public void wake() {
        if (!stopping && waiting.compareAndSet(false, true)) {
            thread.execute(this::work);
        }
    }

    private void work() {
        waiting.set(false);
        try {
            boolean more = true;
            while (more && !stopping) {
                more = batch.getAsBoolean();
            }
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "%s stopped; it goes on when asked again or at the next start", name);
        }
    }

    /** Lets the batch that runs come to its end. */
    public void stop() {
        stopping = true;
        thread.shutdown();
        try {
            if (!thread.awaitTermination(LAST_BATCH_SECONDS, TimeUnit.SECONDS)) {
                LOG.warnf("%s still runs at the service's end; its batch is rolled back", name);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
