package cn.hotline.messaging.outbox;

import cn.hotline.events.EventJson;
import cn.hotline.messaging.MessagingConfig;
import cn.hotline.messaging.tracing.EventTraces;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Carries committed events from the outbox to Kafka, in order; of several replicas only the one that holds the advisory lock does.
 *
 * <p>A crash between sending and deleting sends again: consumers drop repetitions by event id. The producer never gives a record up,
 * so a later event of a case cannot overtake an earlier one.
 */
@ApplicationScoped
public class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final long LEADER_LOCK = 0x686f746c696e65L;
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final MessagingConfig config;
    private final String url;
    private final String username;
    private final String password;
    private final String brokers;
    private final EventTraces traces;
    private final Counter sent;
    private final Semaphore work = new Semaphore(0);
    private volatile boolean running;
    private Thread thread;

    OutboxRelay(
            MessagingConfig config,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String username,
            @ConfigProperty(name = "quarkus.datasource.password") String password,
            @ConfigProperty(name = "kafka.bootstrap.servers") String brokers,
            EventTraces traces,
            MeterRegistry metrics) {
        this.config = config;
        this.url = url;
        this.username = username;
        this.password = password;
        this.brokers = brokers;
        this.traces = traces;
        this.sent = metrics.counter("hotline.outbox.sent");
    }

    /** Begins to carry events. */
    public void start() {
        running = true;
        thread = new Thread(this::run, "outbox-relay");
        thread.start();
    }

    /** Ends after the batch under way. */
    public void stop() {
        running = false;
        work.release();
        try {
            if (thread != null) {
                thread.join(5_000);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the carrying thread lives. */
    public boolean isAlive() {
        return thread != null && thread.isAlive();
    }

    void wake() {
        work.release();
    }

    private void run() {
        while (running) {
            try (Connection connection = DriverManager.getConnection(url, username, password);
                    Producer<String, byte[]> producer = producer()) {
                if (becomeLeader(connection)) {
                    carry(connection, producer);
                }
            } catch (SQLException | KafkaException | ExecutionException e) {
                LOG.warnf("outbox relay interrupted, resuming: %s", e.getMessage());
                rest(1_000);
            } catch (RuntimeException e) {
                // what comes after it waits: events keep their order
                LOG.error("an outbox row cannot be sent, trying again", e);
                rest(1_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private boolean becomeLeader(Connection connection) throws SQLException {
        while (running) {
            try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
                lock.setLong(1, LEADER_LOCK);
                try (ResultSet result = lock.executeQuery()) {
                    result.next();
                    if (result.getBoolean(1)) {
                        return true;
                    }
                }
            }
            rest(1_000);
        }
        return false;
    }

    private void carry(Connection connection, Producer<String, byte[]> producer)
            throws SQLException, ExecutionException, InterruptedException {
        sendingAgainIsHarmless(connection);
        try (PreparedStatement next = connection.prepareStatement(
                        "select seq, topic, key, headers, payload from outbox order by seq limit " + config.batch());
                PreparedStatement done = connection.prepareStatement("delete from outbox where seq = any(?)")) {
            while (running) {
                work.drainPermits();
                int carried = carryBatch(connection, producer, next, done);
                if (carried > 0 && carried < config.batch()) {
                    rest(config.relayGather().toMillis());
                } else if (carried == 0) {
                    work.tryAcquire(config.relayRest().toMillis(), TimeUnit.MILLISECONDS);
                }
            }
        }
    }

    /** Rows that come back after a crash of the database are dropped by their id: emptying need not wait for the disk. */
    private static void sendingAgainIsHarmless(Connection connection) throws SQLException {
        try (Statement setting = connection.createStatement()) {
            setting.execute("set synchronous_commit to off");
        }
    }

    private int carryBatch(
            Connection connection, Producer<String, byte[]> producer, PreparedStatement next, PreparedStatement done)
            throws SQLException, ExecutionException, InterruptedException {
        List<Long> taken = new ArrayList<>();
        List<Span> sendings = new ArrayList<>();
        try {
            List<Future<RecordMetadata>> answers = new ArrayList<>();
            try (ResultSet rows = next.executeQuery()) {
                while (rows.next()) {
                    taken.add(rows.getLong(1));
                    answers.add(producer.send(record(rows, sendings)));
                }
            }
            if (taken.isEmpty()) {
                return 0;
            }
            producer.flush();
            for (Future<RecordMetadata> answer : answers) {
                answer.get();
            }
        } catch (SQLException | ExecutionException | InterruptedException | RuntimeException notSent) {
            sendings.forEach(sending -> EventTraces.failed(sending, notSent));
            throw notSent;
        } finally {
            sendings.forEach(Span::end);
        }
        done.setArray(1, connection.createArrayOf("bigint", taken.toArray()));
        done.executeUpdate();
        sent.increment(taken.size());
        return taken.size();
    }

    private ProducerRecord<String, byte[]> record(ResultSet row, List<Span> sendings) throws SQLException {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                row.getString(2), row.getString(3), row.getString(5).getBytes(StandardCharsets.UTF_8));
        try {
            Map<String, String> headers = EventJson.mapper().readValue(row.getString(4), HEADERS);
            sendings.add(traces.sending(record.topic(), headers));
            headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("outbox row without readable headers", e);
        }
        return record;
    }

    private Producer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        brokers,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        Integer.MAX_VALUE,
                        ProducerConfig.LINGER_MS_CONFIG,
                        0,
                        ProducerConfig.BUFFER_MEMORY_CONFIG,
                        8 * 1024 * 1024,
                        ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                        1_000),
                new StringSerializer(),
                new org.apache.kafka.common.serialization.ByteArraySerializer());
    }

    private void rest(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
