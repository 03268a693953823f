package cn.hotline.messaging.inbox;

import cn.hotline.kernel.id.EventId;
import cn.hotline.messaging.parking.ParkingLot;
import cn.hotline.messaging.tracing.EventTraces;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Applies received events 收件箱, each exactly once: what an event changes and the note that it was applied commit together.
 *
 * <p>INVARIANT: an event whose key has a parked event before it is parked behind it, never applied out of order.
 */
@ApplicationScoped
public class Inbox {
    private static final int TRANSACTION_SECONDS = 120;

    private final AgroalDataSource database;
    private final ParkingLot parking;
    private final EventTraces traces;
    private final List<InboxGate> gates;
    private final EventRouter router = new EventRouter();

    Inbox(
            AgroalDataSource database,
            ParkingLot parking,
            EventTraces traces,
            @Any Instance<EventRoutes> features,
            @Any Instance<InboxGate> gates) {
        this.database = database;
        this.parking = parking;
        this.traces = traces;
        this.gates = gates.stream().toList();
        features.forEach(feature -> feature.register(router));
    }

    /** What this service listens to. */
    public EventRouter router() {
        return router;
    }

    /** Applies a batch in one transaction; any failure leaves nothing of it behind. */
    void apply(List<Received> batch) {
        QuarkusTransaction.requiringNew().timeout(TRANSACTION_SECONDS).run(() -> {
            gates.forEach(InboxGate::pass);
            Set<UUID> fresh = remember(batch);
            Set<String> held = new HashSet<>(
                    parking.heldKeys(batch.stream().map(Received::key).toList()));
            for (Received received : batch) {
                if (!fresh.remove(received.id().value())) {
                    continue;
                }
                if (held.contains(received.key())) {
                    park(received, "waits behind an earlier parked event");
                } else {
                    dispatch(received.headers(), received.payload());
                }
            }
        });
    }

    /** Parks one event that cannot be applied; from now on later events of its key wait behind it. */
    void parkAlone(Received received, String error) {
        QuarkusTransaction.requiringNew().run(() -> {
            gates.forEach(InboxGate::pass);
            if (!remember(List.of(received)).isEmpty()) {
                park(received, error);
            }
        });
    }

    /** Applies a parked event within the caller's transaction. */
    public void dispatch(Map<String, String> headers, String payload) {
        traces.applying(headers, () -> {
            try {
                router.dispatch(headers, payload);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    /** Forgets events applied longer ago than any redelivery can be. */
    void forget(long olderThanSeconds) {
        QuarkusTransaction.requiringNew().run(() -> {
            try (Connection connection = database.getConnection();
                    PreparedStatement delete = connection.prepareStatement(
                            "delete from inbox where received_at < now() - make_interval(secs => ?)")) {
                delete.setDouble(1, olderThanSeconds);
                delete.executeUpdate();
            } catch (SQLException e) {
                throw new InboxException(e);
            }
        });
    }

    private void park(Received received, String error) {
        parking.park(
                received.id(),
                received.topic(),
                received.key(),
                received.type(),
                received.headers(),
                received.payload(),
                error);
    }

    /** Should another node note one of them in this very moment, the batch fails and is taken again: that is rare, and asking first is cheap. */
    private Set<UUID> remember(Collection<Received> batch) {
        Object[] ids = batch.stream().map(Received::id).map(EventId::value).toArray();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into inbox (event_id)"
                        + " select distinct id from unnest(?::uuid[]) id"
                        + " where not exists (select from inbox where event_id = id) returning event_id")) {
            insert.setArray(1, connection.createArrayOf("uuid", ids));
            Set<UUID> fresh = new HashSet<>();
            try (ResultSet rows = insert.executeQuery()) {
                while (rows.next()) {
                    fresh.add(rows.getObject(1, UUID.class));
                }
            }
            return fresh;
        } catch (SQLException e) {
            throw new InboxException(e);
        }
    }

    /** The inbox's table could not be read or written. */
    static final class InboxException extends RuntimeException {
        InboxException(SQLException cause) {
            super("inbox unavailable: " + cause.getMessage(), cause);
        }
    }
}
