package cn.hotline.intake.matching;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.logging.Logger;

/**
 * Keeps the rarity of character pairs 字对稀有度 in memory, read from the newest demands; nobody waits for a new reading.
 *
 * <p>It is a statistic, not a state: each node has its own, and a stale one only ranks a little worse.
 */
@ApplicationScoped
class Rarities {
    private static final Logger LOG = Logger.getLogger(Rarities.class);
    private static final Duration LASTS = Duration.ofMinutes(30);
    private static final int SAMPLE = 5_000;
    private static final String READ = "select pair, count(*)::int, max(demands)::int from (select pairs,"
            + " count(*) over () as demands from (select pairs from demand_pairs order by case_id desc limit ?) newest) read,"
            + " unnest(pairs) pair group by pair having count(*) > 1";

    private final AgroalDataSource database;
    private final ManagedExecutor executor;
    private final Clock clock;
    private final AtomicReference<Rarity> present = new AtomicReference<>(Rarity.UNKNOWN);
    private final AtomicReference<Instant> readAgain = new AtomicReference<>(Instant.MIN);

    Rarities(AgroalDataSource database, ManagedExecutor executor, Clock clock) {
        this.database = database;
        this.executor = executor;
        this.clock = clock;
    }

    /** What is known now; has it read anew in the background when it is old. */
    Rarity present() {
        Instant due = readAgain.get();
        Instant now = clock.instant();
        if (now.isAfter(due) && readAgain.compareAndSet(due, now.plus(LASTS))) {
            executor.runAsync(this::read);
        }
        return present.get();
    }

    /** Reads the newest demands. */
    void read() {
        Map<Integer, Integer> with = new HashMap<>();
        int demands = 0;
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(READ)) {
            statement.setInt(1, SAMPLE);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    with.put(rows.getInt(1), rows.getInt(2));
                    demands = rows.getInt(3);
                }
            }
            present.set(new Rarity(demands, with));
        } catch (SQLException e) {
            LOG.warn("rarity of character pairs could not be read; the last reading stays", e);
        }
    }
}
