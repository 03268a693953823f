package cn.hotline.bench.load;

import cn.hotline.local.stack.ServiceModule;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.HdrHistogram.Histogram;

/**
 * How long events are on their way 事件时延: from the moment one carries, set in the transaction that stores it in its outbox, to the commit of the
 * transaction that applies it in each service, and in the last. One event in eight is looked at.
 */
final class EventLag {
    /** The last service that applied an event. */
    static final String LAST = "last consumer";

    private static final long GREATEST_MICROS = 3_600_000_000L;
    private static final String SAMPLE = "get_byte(uuid_send(event_id), 15) % 8 = 0";

    private final Databases databases;

    EventLag(Databases databases) {
        this.databases = databases;
    }

    /** Has the server remember when transactions were committed; from its next start on. */
    static void remember(Databases databases) {
        databases.run("postgres", "alter system set track_commit_timestamp = on");
    }

    /** Microseconds by service, and for the last. */
    Map<String, Histogram> between(Instant from, Instant to) {
        Map<UUID, Long> told = times(
                ServiceModule.LIFECYCLE,
                "select event_id, at from timeline_entry where at >= ? and at < ? and " + SAMPLE,
                from,
                to);
        Map<String, Histogram> lags = new TreeMap<>();
        Map<UUID, Long> last = new HashMap<>();
        for (ServiceModule service : ServiceModule.values()) {
            Histogram lag = new Histogram(GREATEST_MICROS, 2);
            times(
                            service,
                            "select event_id, pg_xact_commit_timestamp(xmin) from inbox"
                                    + " where received_at >= ? and received_at < ?::timestamptz + interval '1 hour' and "
                                    + SAMPLE,
                            from,
                            to)
                    .forEach((event, applied) -> {
                        Long at = told.get(event);
                        if (at != null) {
                            lag.recordValue(Math.min(Math.max(0, applied - at), GREATEST_MICROS));
                            last.merge(event, applied, Math::max);
                        }
                    });
            lags.put(service.id(), lag);
        }
        Histogram lag = new Histogram(GREATEST_MICROS, 2);
        last.forEach(
                (event, applied) -> lag.recordValue(Math.min(Math.max(0, applied - told.get(event)), GREATEST_MICROS)));
        lags.put(LAST, lag);
        return lags;
    }

    private Map<UUID, Long> times(ServiceModule service, String query, Instant from, Instant to) {
        Map<UUID, Long> times = new HashMap<>();
        try (Connection connection = databases.open(service.database());
                PreparedStatement select = connection.prepareStatement(query)) {
            select.setTimestamp(1, Timestamp.from(from));
            select.setTimestamp(2, Timestamp.from(to));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Instant at = rows.getTimestamp(2).toInstant();
                    times.put(rows.getObject(1, UUID.class), at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return times;
    }
}
