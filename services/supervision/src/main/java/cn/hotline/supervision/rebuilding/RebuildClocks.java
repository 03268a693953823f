package cn.hotline.supervision.rebuilding;

import cn.hotline.kernel.Actor;
import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.supervision.SupervisionError;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/** Reckons all clocks anew from the event log 时限核验, one rebuild at a time on a node; changes nothing. */
@ApplicationScoped
public class RebuildClocks {
    private static final Logger LOG = Logger.getLogger(RebuildClocks.class);

    /** As many records of a partition are held in memory at once, roughly. */
    private static final long SLICE = 200_000;

    private static final int TOLD_EVERY = 200;

    private final CaseLog log;
    private final ReplayCase replayCase;
    private final EntityManager entities;
    private final Clock clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> new Thread(task, "rebuild"));
    private volatile boolean stopping;
    private UUID running;

    RebuildClocks(CaseLog log, ReplayCase replayCase, EntityManager entities, Clock clock) {
        this.log = log;
        this.replayCase = replayCase;
        this.entities = entities;
        this.clock = clock;
    }

    void stop(@Observes ShutdownEvent down) {
        stopping = true;
        worker.shutdownNow();
    }

    /** @throws DomainException {@code rebuild-running} while one runs here */
    public synchronized ClockRebuild begin(Actor by) {
        if (running != null) {
            throw new DomainException(SupervisionError.REBUILD_RUNNING);
        }
        ClockRebuild rebuild = QuarkusTransaction.requiringNew().call(() -> {
            ClockRebuild asked = new ClockRebuild(by, clock.instant());
            entities.persist(asked);
            return asked;
        });
        running = rebuild.id();
        worker.execute(() -> run(rebuild.id()));
        return rebuild;
    }

    /** @throws DomainException {@code not-found} */
    public ClockRebuild get(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> Optional.ofNullable(entities.find(ClockRebuild.class, id))
                .orElseThrow(() -> new DomainException(CommonError.NOT_FOUND, "时限核验 " + id)));
    }

    private void run(UUID id) {
        String failure = null;
        try {
            int partitions = log.partitions();
            long all = IntStream.range(0, partitions).mapToLong(log::size).sum();
            long before = 0;
            for (int partition = 0; partition < partitions; partition++) {
                long size = log.size(partition);
                compare(id, partition, size, before, all);
                before += size;
            }
        } catch (RuntimeException e) {
            LOG.error("rebuild failed", e);
            failure = String.valueOf(e);
        }
        String why = failure;
        change(id, rebuild -> rebuild.end(clock.instant(), why));
        synchronized (this) {
            running = null;
        }
    }

    private void compare(UUID id, int partition, long size, long before, long all) {
        long slices = 1 + size / SLICE;
        for (long each = 0; each < slices; each++) {
            long slice = each;
            Map<UUID, List<LoggedEvent>> cases = log.read(
                    partition,
                    replayCase::concerns,
                    key -> Math.floorMod(key.hashCode(), slices) == slice,
                    read -> change(id, rebuild -> rebuild.progress(before + read * slice / slices, all)));
            compare(id, cases);
        }
        change(id, rebuild -> rebuild.progress(before + size, all));
    }

    private void compare(UUID id, Map<UUID, List<LoggedEvent>> cases) {
        List<Map.Entry<UUID, List<LoggedEvent>>> left = List.copyOf(cases.entrySet());
        for (int from = 0; from < left.size(); from += TOLD_EVERY) {
            List<CaseComparison> compared = left.subList(from, Math.min(left.size(), from + TOLD_EVERY)).stream()
                    .map(each -> compare(each.getKey(), each.getValue()))
                    .toList();
            change(id, rebuild -> compared.forEach(rebuild::add));
        }
    }

    /** A case whose row is wanted by somebody else at the same moment is taken once more. */
    private CaseComparison compare(UUID caseId, List<LoggedEvent> events) {
        if (stopping) {
            throw new IllegalStateException("the service stops");
        }
        try {
            return replayCase.compare(caseId, events);
        } catch (RuntimeException once) {
            LOG.debugf(once, "replay of %s is taken again", caseId);
        }
        try {
            return replayCase.compare(caseId, events);
        } catch (RuntimeException again) {
            return new CaseComparison(0, List.of(caseId + " cannot be replayed: " + again.getMessage()));
        }
    }

    private void change(UUID id, Consumer<ClockRebuild> how) {
        QuarkusTransaction.requiringNew().run(() -> how.accept(entities.find(ClockRebuild.class, id)));
    }
}
