package cn.hotline.lifecycle.exporting;

import cn.hotline.kernel.error.TryLater;
import cn.hotline.lifecycle.LifecycleConfig;
import cn.hotline.lifecycle.LifecycleError;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** How many ledgers a node writes at a time 并发导出: each holds a database connection as long as its reader takes. */
@Singleton
public class ExportSlots {
    private static final Duration WAIT = Duration.ofSeconds(30);

    private final LifecycleConfig config;
    private final Clock clock;
    private final Set<Slot> taken = new HashSet<>();

    ExportSlots(LifecycleConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /**
     * A slot, to be given back; one that never is ends when its export's transaction must have.
     *
     * @throws TryLater when all are taken
     */
    public synchronized Slot take() {
        Instant now = clock.instant();
        taken.removeIf(slot -> !slot.until.isAfter(now));
        if (taken.size() >= config.exports()) {
            throw new TryLater(LifecycleError.TOO_MANY_EXPORTS, WAIT);
        }
        Slot slot = new Slot(now.plusSeconds(ExportCases.LONGEST_SECONDS));
        taken.add(slot);
        return slot;
    }

    private synchronized void giveBack(Slot slot) {
        taken.remove(slot);
    }

    /** The leave to write one ledger 导出名额. */
    public final class Slot implements AutoCloseable {
        private final Instant until;

        private Slot(Instant until) {
            this.until = until;
        }

        @Override
        public void close() {
            giveBack(this);
        }
    }
}
