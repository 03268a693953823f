package cn.hotline.lifecycle.exporting;

import cn.hotline.kernel.error.TryLater;
import cn.hotline.lifecycle.LifecycleConfig;
import cn.hotline.lifecycle.LifecycleError;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/** How many ledgers a node writes at a time 并发导出: each holds a database connection as long as its reader takes. */
@Singleton
public class ExportSlots {
    private static final Duration WAIT = Duration.ofSeconds(30);

    private final Semaphore free;

    ExportSlots(LifecycleConfig config) {
        free = new Semaphore(config.exports());
    }

    /** @throws TryLater when all are taken */
    public Slot take() {
        if (!free.tryAcquire()) {
            throw new TryLater(LifecycleError.TOO_MANY_EXPORTS, WAIT);
        }
        return free::release;
    }

    /** The leave to write one ledger 导出名额; to be given back once. */
    public interface Slot extends AutoCloseable {
        @Override
        void close();
    }
}
