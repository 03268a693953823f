package cn.hotline.supervision.lighting;

import cn.hotline.kernel.Remembered;
import cn.hotline.supervision.SupervisionConfig;
import cn.hotline.supervision.clocks.CaseClock;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Clocks that could not be lit 亮灯失败: each is tried again after a while, and after a number of tries set aside 搁置 for a person, while the
 * others go on. The gauge {@code hotline.lamps.set.aside} is not 0 while one is.
 */
@ApplicationScoped
public class LampFailures {
    private static final Logger LOG = Logger.getLogger(LampFailures.class);
    private static final Duration MEMORY = Duration.ofSeconds(10);
    private static final int ERROR_LENGTH = 1_000;
    private static final String NOTE = "insert into lamp_failure as f (clock_id, tries, error, failed_at, retry_at)"
            + " values (?, 1, ?, ?, ?) on conflict (clock_id) do update set tries = f.tries + 1, error = excluded.error,"
            + " failed_at = excluded.failed_at, retry_at = case when f.tries + 1 < ? then excluded.retry_at end returning tries";
    private static final String SETTLE = "delete from lamp_failure where clock_id = any(?)";

    private final AgroalDataSource database;
    private final Clock time;
    private final int tries;
    private final Duration pause;
    private final MeterRegistry metrics;
    /** Held here: a gauge does not hold what it measures. */
    private final Remembered<Integer> counted;

    LampFailures(AgroalDataSource database, Clock time, SupervisionConfig config, MeterRegistry metrics) {
        this.database = database;
        this.time = time;
        this.tries = config.lighting().tries();
        this.pause = config.lighting().pause();
        this.metrics = metrics;
        this.counted = new Remembered<>(MEMORY, this::setAside);
        metrics.gauge("hotline.lamps.set.aside", counted, Remembered::get);
    }

    /** Notes that a clock could not be lit. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void note(UUID clock, Throwable error) {
        metrics.counter("hotline.lamps.failed").increment();
        String text = Stream.iterate(error, Objects::nonNull, Throwable::getCause)
                .map(String::valueOf)
                .collect(Collectors.joining("; "));
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(NOTE)) {
            insert.setObject(1, clock);
            insert.setString(2, text.length() <= ERROR_LENGTH ? text : text.substring(0, ERROR_LENGTH));
            insert.setObject(3, time.instant().atOffset(ZoneOffset.UTC));
            insert.setObject(4, time.instant().plus(pause).atOffset(ZoneOffset.UTC));
            insert.setInt(5, tries);
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                if (row.getInt(1) >= tries) {
                    LOG.errorf(error, "clock %s could not be lit %d times and is set aside", clock, row.getInt(1));
                } else {
                    LOG.warnf("clock %s could not be lit, trying again later: %s", clock, text);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a failure could not be noted", e);
        }
    }

    /** Forgets the failures of clocks that were lit after all. */
    @Transactional(Transactional.TxType.MANDATORY)
    void settle(List<CaseClock> lit) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(SETTLE)) {
            delete.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", lit.stream().map(CaseClock::id).toArray()));
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("failures could not be settled", e);
        }
    }

    /** How many clocks are set aside. */
    public int setAside() {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select count(*) from lamp_failure where retry_at is null");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException("failures are unreadable", e);
        }
    }
}
