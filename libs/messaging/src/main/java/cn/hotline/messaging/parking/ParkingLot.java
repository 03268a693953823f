package cn.hotline.messaging.parking;

import cn.hotline.events.EventJson;
import cn.hotline.events.Topics;
import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.EventId;
import cn.hotline.messaging.outbox.Outbox;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps events that could not be applied 滞留事件库, and sends a copy of each to the service's parking topic. */
@ApplicationScoped
public class ParkingLot {
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};
    private static final TypeReference<List<ParkedEvent.Mending>> MENDINGS = new TypeReference<>() {};
    private static final String COLUMNS = "event_id, seq, topic, key, type, headers, payload, error, status, parked_at,"
            + " settled_at, settled_by, settle_note, mendings, version";

    private final AgroalDataSource database;
    private final Outbox outbox;
    private final Clock clock;
    private final String service;

    ParkingLot(
            AgroalDataSource database,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "hotline.service") String service) {
        this.database = database;
        this.outbox = outbox;
        this.clock = clock;
        this.service = service;
    }

    /** Parks an event within the inbox's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void park(
            EventId id,
            String topic,
            String key,
            String type,
            Map<String, String> headers,
            String payload,
            String error) {
        execute(
                "insert into parked_event (event_id, topic, key, type, headers, payload, error, status, parked_at)"
                        + " values (?, ?, ?, ?, ?::jsonb, ?, ?, 'PARKED', ?)",
                id.value(),
                topic,
                key,
                type,
                EventJson.write(headers),
                payload,
                error,
                Timestamp.from(clock.instant()));
        outbox.append(id, Topics.parked(service), key, headers, payload);
    }

    /** Of the given keys, those with an event still parked. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<String> heldKeys(Collection<String> keys) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select distinct key from parked_event where status = 'PARKED' and key = any(?)")) {
            select.setArray(1, connection.createArrayOf("text", keys.toArray()));
            List<String> held = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    held.add(rows.getString(1));
                }
            }
            return held;
        } catch (SQLException e) {
            throw new ParkingException(e);
        }
    }

    /** A page of parked events in the order they were parked. */
    @Transactional
    public List<ParkedEvent> list(String status, long after, int limit) {
        return query(
                "select " + COLUMNS + " from parked_event where status = ? and seq > ? order by seq limit ?",
                status,
                after,
                limit);
    }

    /**
     * One parked event, locked until the transaction ends.
     *
     * @throws DomainException {@code not-found}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public ParkedEvent lock(UUID id) {
        return query("select " + COLUMNS + " from parked_event where event_id = ? for update", id).stream()
                .findFirst()
                .orElseThrow(() -> new DomainException(CommonError.NOT_FOUND, "滞留事件 " + id));
    }

    /** @throws DomainException {@code earlier-parked-event} unless this is the oldest open one of its key */
    @Transactional(Transactional.TxType.MANDATORY)
    public void requireOldest(ParkedEvent event) {
        boolean earlier = !query(
                        "select " + COLUMNS
                                + " from parked_event where status = 'PARKED' and key = ? and seq < ? limit 1",
                        event.key(),
                        event.seq())
                .isEmpty();
        if (earlier) {
            throw new DomainException(MessagingError.EARLIER_PARKED_EVENT);
        }
    }

    /** Replaces the payload of a parked event, and keeps the one it had. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void mend(ParkedEvent event, String payload, String by, String note) {
        execute(
                "update parked_event set payload = ?, mendings = mendings || ?::jsonb, version = version + 1"
                        + " where event_id = ?",
                payload,
                EventJson.write(List.of(new ParkedEvent.Mending(event.payload(), by, clock.instant(), note))),
                event.eventId());
    }

    /** Ends the parking of an event. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void settle(UUID id, String status, String by, String note) {
        execute(
                "update parked_event set status = ?, settled_at = ?, settled_by = ?,"
                        + " settle_note = coalesce(?, settle_note), version = version + 1 where event_id = ?",
                status,
                Timestamp.from(clock.instant()),
                by,
                note,
                id);
    }

    private void execute(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = bind(connection.prepareStatement(sql), values)) {
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new ParkingException(e);
        }
    }

    private List<ParkedEvent> query(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = bind(connection.prepareStatement(sql), values);
                ResultSet rows = statement.executeQuery()) {
            List<ParkedEvent> found = new ArrayList<>();
            while (rows.next()) {
                found.add(read(rows));
            }
            return found;
        } catch (SQLException | JsonProcessingException e) {
            throw new ParkingException(e);
        }
    }

    private static PreparedStatement bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private static ParkedEvent read(ResultSet row) throws SQLException, JsonProcessingException {
        Timestamp settled = row.getTimestamp(11);
        return new ParkedEvent(
                row.getObject(1, UUID.class),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                EventJson.mapper().readValue(row.getString(6), HEADERS),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getTimestamp(10).toInstant(),
                settled == null ? null : settled.toInstant(),
                row.getString(12),
                row.getString(13),
                EventJson.mapper().readValue(row.getString(14), MENDINGS),
                row.getLong(15));
    }

    /** The parking table could not be read or written. */
    static final class ParkingException extends RuntimeException {
        ParkingException(Exception cause) {
            super("parking unavailable: " + cause.getMessage(), cause);
        }
    }
}
