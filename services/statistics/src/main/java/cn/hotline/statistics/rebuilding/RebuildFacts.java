package cn.hotline.statistics.rebuilding;

import cn.hotline.kernel.Actor;
import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.statistics.StatisticsError;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Rebuilds the facts from the log 事实重建, one rebuild at a time, while everything else goes on. */
@ApplicationScoped
public class RebuildFacts {
    private static final Logger LOG = Logger.getLogger(RebuildFacts.class);

    private static final int LOOKS = 40;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final ReplayLog replayLog;
    private final RebuildLock lock;
    private final EntityManager entities;
    private final Clock clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> new Thread(task, "rebuild"));
    private volatile boolean stopping;

    RebuildFacts(ReplayLog replayLog, RebuildLock lock, EntityManager entities, Clock clock) {
        this.replayLog = replayLog;
        this.lock = lock;
        this.entities = entities;
        this.clock = clock;
    }

    void stop(@Observes ShutdownEvent down) {
        stopping = true;
        worker.shutdown();
    }

    /** @throws DomainException {@code rebuild-running} while one runs anywhere */
    public FactRebuild begin(Actor by) {
        RebuildLock.Held held = take().orElseThrow(() -> new DomainException(StatisticsError.REBUILD_RUNNING));
        try {
            FactRebuild rebuild = QuarkusTransaction.requiringNew().call(() -> {
                abandonDead();
                FactRebuild asked = new FactRebuild(by, clock.instant());
                entities.persist(asked);
                return asked;
            });
            worker.execute(() -> run(rebuild.id(), held));
            return rebuild;
        } catch (RuntimeException e) {
            held.close();
            throw e;
        }
    }

    /** Waits a moment for one that has ended and is still tidying up, or for somebody who looks for dead ones; not for one that runs. */
    private Optional<RebuildLock.Held> take() {
        Optional<RebuildLock.Held> held = lock.tryTake();
        for (int i = 0;
                held.isEmpty()
                        && i < LOOKS
                        && !QuarkusTransaction.requiringNew().call(this::isOneRunning);
                i++) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            held = lock.tryTake();
        }
        return held;
    }

    private boolean isOneRunning() {
        return entities.createQuery("select count(*) from FactRebuild where status = :running", Long.class)
                        .setParameter("running", RebuildStatus.RUNNING)
                        .getSingleResult()
                > 0;
    }

    /** @throws DomainException {@code not-found} */
    public FactRebuild get(UUID id) {
        lookForDead();
        return QuarkusTransaction.requiringNew().call(() -> Optional.ofNullable(entities.find(FactRebuild.class, id))
                .orElseThrow(() -> new DomainException(CommonError.NOT_FOUND, "事实重建 " + id)));
    }

    /** The newest ones, newest first. */
    public List<FactRebuild> list(int limit) {
        lookForDead();
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery("from FactRebuild order by startedAt desc, id desc", FactRebuild.class)
                        .setMaxResults(limit)
                        .getResultList());
    }

    private void run(UUID id, RebuildLock.Held held) {
        try (held) {
            replayLog.run(
                    (read, all) -> {
                        held.requireAlive();
                        if (stopping) {
                            throw new IllegalStateException("the service stops");
                        }
                        change(id, rebuild -> rebuild.progress(read, all));
                    },
                    differing -> entities.find(FactRebuild.class, id).done(differing, clock.instant()));
        } catch (RuntimeException e) {
            LOG.error("rebuild failed", e);
            fail(id, e);
        }
    }

    private void fail(UUID id, RuntimeException why) {
        try {
            change(id, rebuild -> rebuild.failed(String.valueOf(why.getMessage()), clock.instant()));
        } catch (RuntimeException untold) {
            LOG.warnf("the end of rebuild %s could not be noted: %s", id, untold.getMessage());
        }
    }

    /** A run whose process died holds no lock any more. */
    private void lookForDead() {
        lock.tryTake().ifPresent(held -> {
            try (held) {
                QuarkusTransaction.requiringNew().run(this::abandonDead);
            }
        });
    }

    private void abandonDead() {
        entities.createQuery("from FactRebuild where status = :running", FactRebuild.class)
                .setParameter("running", RebuildStatus.RUNNING)
                .getResultList()
                .forEach(each -> each.abandoned(clock.instant()));
        entities.flush();
    }

    private void change(UUID id, Consumer<FactRebuild> how) {
        QuarkusTransaction.requiringNew().run(() -> how.accept(entities.find(FactRebuild.class, id)));
    }
}
