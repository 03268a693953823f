package cn.hotline.messaging.outbox;

import cn.hotline.events.Envelope;
import cn.hotline.events.Event;
import cn.hotline.events.EventJson;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.id.EventId;
import cn.hotline.messaging.EventHeaders;
import cn.hotline.messaging.tracing.EventTraces;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where a state change leaves its events 发件箱: they are stored in the change's own transaction and sent by the {@link OutboxRelay}.
 *
 * <p>INVARIANT: rows are written last in the transaction, after the changed rows are locked, so events of one aggregate get their
 * sequence numbers in the order its changes commit.
 */
@ApplicationScoped
public class Outbox {
    private static final int MAX_PAYLOAD = 900_000;
    private static final String INSERT =
            "insert into outbox (event_id, topic, key, headers, payload) values (?, ?, ?, ?::jsonb, ?)";

    private final TransactionSynchronizationRegistry transaction;
    private final Instance<EntityManager> entities;
    private final AgroalDataSource database;
    private final OutboxRelay relay;
    private final EventTraces traces;
    private final Clock clock;
    private final String service;

    Outbox(
            TransactionSynchronizationRegistry transaction,
            Instance<EntityManager> entities,
            AgroalDataSource database,
            OutboxRelay relay,
            EventTraces traces,
            Clock clock,
            @ConfigProperty(name = "hotline.service") String service) {
        this.transaction = transaction;
        this.entities = entities;
        this.database = database;
        this.relay = relay;
        this.traces = traces;
        this.clock = clock;
        this.service = service;
    }

    /**
     * Stores an event to be sent when, and only when, the present transaction commits.
     *
     * @param actor in whose name
     * @return when it happened: the time the event carries
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Instant append(Actor actor, Event event) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Envelope<Event> envelope = new Envelope<>(EventId.next(), service, now, actor, event);
        Map<String, String> headers = EventHeaders.of(envelope);
        traces.note(headers);
        append(envelope.id(), event.topic(), event.key(), headers, EventJson.write(event));
        return now;
    }

    /** Stores an event in the service's own name. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Instant append(Event event) {
        return append(Actor.system(service), event);
    }

    /** Stores a ready-made record, e.g. a copy for the parking topic. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(EventId id, String topic, String key, Map<String, String> headers, String payload) {
        if (payload.length() > MAX_PAYLOAD) {
            throw new IllegalArgumentException("event too large: " + payload.length() + " characters");
        }
        pending().add(new Row(id.value(), topic, key, EventJson.write(headers), payload));
    }

    private List<Row> pending() {
        Pending pending = (Pending) transaction.getResource(this);
        if (pending == null) {
            // joins the persistence context now: it cannot be opened any more once the transaction is completing
            if (entities.isResolvable()) {
                entities.get().isJoinedToTransaction();
            }
            pending = new Pending(new ArrayList<>());
            transaction.putResource(this, pending);
            transaction.registerInterposedSynchronization(pending);
        }
        return pending.rows;
    }

    private record Row(UUID id, String topic, String key, String headers, String payload) {}

    private final class Pending implements Synchronization {
        private final List<Row> rows;

        private Pending(List<Row> rows) {
            this.rows = rows;
        }

        @Override
        public void beforeCompletion() {
            if (entities.isResolvable()) {
                entities.get().flush();
            }
            try (Connection connection = database.getConnection();
                    PreparedStatement insert = connection.prepareStatement(INSERT)) {
                for (Row row : rows) {
                    insert.setObject(1, row.id);
                    insert.setString(2, row.topic);
                    insert.setString(3, row.key);
                    insert.setString(4, row.headers);
                    insert.setString(5, row.payload);
                    insert.addBatch();
                }
                insert.executeBatch();
            } catch (SQLException e) {
                throw new OutboxException("events could not be stored", e);
            }
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                relay.wake();
            }
        }
    }

    /** The events of a change could not be stored; the change is rolled back with them. */
    static final class OutboxException extends RuntimeException {
        OutboxException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
