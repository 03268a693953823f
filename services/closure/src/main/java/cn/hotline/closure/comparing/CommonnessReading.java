package cn.hotline.closure.comparing;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.logging.Logger;

/**
 * Keeps in memory what is common 常见程度 in the newest replies; nobody waits for a new reading.
 *
 * <p>It is a statistic, not a state: each node has its own, and a stale one only compares a little worse.
 */
@ApplicationScoped
class CommonnessReading {
    private static final Logger LOG = Logger.getLogger(CommonnessReading.class);
    private static final Duration LASTS = Duration.ofMinutes(30);
    private static final int NEWEST = 3_000;
    private static final String READ =
            "select public_reply from reply where public_reply is not null order by id desc limit ?";

    private final AgroalDataSource database;
    private final ManagedExecutor executor;
    private final Clock clock;
    private final AtomicReference<Commonness> present = new AtomicReference<>(Commonness.UNKNOWN);
    private final AtomicReference<Instant> readAgain = new AtomicReference<>(Instant.MIN);

    CommonnessReading(AgroalDataSource database, ManagedExecutor executor, Clock clock) {
        this.database = database;
        this.executor = executor;
        this.clock = clock;
    }

    /** What is known now; has it read anew in the background when it is old. */
    Commonness present() {
        Instant due = readAgain.get();
        Instant now = clock.instant();
        if (now.isAfter(due) && readAgain.compareAndSet(due, now.plus(LASTS))) {
            executor.runAsync(this::read);
        }
        return present.get();
    }

    private void read() {
        List<String> replies = new ArrayList<>();
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(READ)) {
            statement.setInt(1, NEWEST);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    replies.add(rows.getString(1));
                }
            }
            present.set(Commonness.of(replies));
        } catch (SQLException e) {
            LOG.warn("the newest replies could not be read; the last reading stays", e);
        }
    }
}
