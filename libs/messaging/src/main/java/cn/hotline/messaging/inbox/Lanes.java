package cn.hotline.messaging.inbox;

import cn.hotline.messaging.MessagingConfig;
import cn.hotline.web.logging.Trace;
import io.agroal.api.AgroalDataSource;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/**
 * Has a batch applied 分道入账: the events of one key follow each other in one lane, lanes go side by side, each in its own transaction.
 *
 * <p>A failing batch is halved until the event at fault stands alone; one that keeps failing while the database answers is parked, and
 * while the database does not answer everything waits.
 */
@ApplicationScoped
class Lanes {
    private static final Logger LOG = Logger.getLogger(Lanes.class);
    /** Fewer events are not worth a second transaction. */
    private static final int WORTH_DIVIDING = 200;

    private final Inbox inbox;
    private final AgroalDataSource database;
    private final MessagingConfig config;
    private final ExecutorService lanes;
    private volatile boolean running = true;

    Lanes(Inbox inbox, AgroalDataSource database, MessagingConfig config) {
        this.inbox = inbox;
        this.database = database;
        this.config = config;
        this.lanes = Executors.newFixedThreadPool(config.lanes(), work -> {
            Thread lane = new Thread(work, "inbox-lane");
            lane.setDaemon(true);
            return lane;
        });
    }

    /** From now on what waits for the database gives up. */
    void stop() {
        running = false;
    }

    @PreDestroy
    void close() {
        lanes.shutdown();
    }

    /** Returns when every event is applied or parked. */
    void apply(List<Received> batch) {
        if (config.lanes() == 1 || batch.size() < WORTH_DIVIDING) {
            applyLane(batch);
            return;
        }
        Collection<List<Received>> byLane = batch.stream()
                .collect(Collectors.groupingBy(
                        each -> Math.floorMod(each.key().hashCode(), config.lanes()),
                        TreeMap::new,
                        Collectors.toList()))
                .values();
        try {
            CompletableFuture.allOf(byLane.stream()
                            .map(lane -> CompletableFuture.runAsync(() -> applyLane(lane), lanes))
                            .toArray(CompletableFuture[]::new))
                    .join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failed) {
                throw failed;
            }
            throw e;
        }
    }

    private void applyLane(List<Received> lane) {
        try {
            halve(lane);
        } finally {
            Trace.clear();
        }
    }

    private void halve(List<Received> events) {
        if (events.size() == 1) {
            applyOne(events.get(0));
            return;
        }
        try {
            inbox.apply(events);
        } catch (RuntimeException | Error failed) {
            LOG.warnf("batch of %d events failed, taking it in halves: %s", events.size(), failed);
            int middle = events.size() / 2;
            halve(events.subList(0, middle));
            halve(events.subList(middle, events.size()));
        }
    }

    private void applyOne(Received received) {
        int tries = 0;
        while (running) {
            try {
                inbox.apply(List.of(received));
                return;
            } catch (RuntimeException | Error failed) {
                if (databaseAnswers() && ++tries >= config.tries()) {
                    LOG.errorf(failed, "event %s (%s) of %s parked", received.id(), received.type(), received.key());
                    parkUntilStored(received, failed);
                    return;
                }
                rest(200L * (1 + tries));
            }
        }
        throw new WakeupException();
    }

    private void parkUntilStored(Received received, Throwable failed) {
        while (running) {
            try {
                inbox.parkAlone(received, String.valueOf(failed));
                return;
            } catch (RuntimeException notStored) {
                LOG.warnf("parking failed, trying again: %s", notStored.getMessage());
                rest(500);
            }
        }
        throw new WakeupException();
    }

    private boolean databaseAnswers() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    private static void rest(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
