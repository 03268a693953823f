package cn.hotline.messaging.inbox;

import cn.hotline.events.Topics;
import cn.hotline.messaging.EventHeaders;
import cn.hotline.messaging.MessagingConfig;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Reads the topics and hands batches to the {@link Inbox}; offsets are committed after the effects are. Who is behind takes larger
 * batches than who keeps up.
 */
@ApplicationScoped
public class InboxConsumer {
    private static final Logger LOG = Logger.getLogger(InboxConsumer.class);
    private static final Duration POLL = Duration.ofMillis(500);
    /** Greatest number of events of one poll. */
    private static final int POLLED = 500;

    private static final Duration FORGET_EVERY = Duration.ofHours(1);
    /** What was read but not committed is read again after a crash, and dropped by its id. */
    private static final Duration COMMIT_EVERY = Duration.ofSeconds(1);

    private final Inbox inbox;
    private final Lanes lanes;
    private final MessagingConfig config;
    private final String service;
    private final String brokers;
    private final Timer timer;
    private final UpToDate upToDate = new UpToDate();
    private final AtomicLong lag = new AtomicLong();

    private volatile boolean running;
    private volatile boolean assigned;
    private Consumer<String, byte[]> consumer;
    private Thread thread;

    InboxConsumer(
            Inbox inbox,
            Lanes lanes,
            MessagingConfig config,
            @ConfigProperty(name = "hotline.service") String service,
            @ConfigProperty(name = "kafka.bootstrap.servers") String brokers,
            MeterRegistry metrics) {
        this.inbox = inbox;
        this.lanes = lanes;
        this.config = config;
        this.service = service;
        this.brokers = brokers;
        this.timer = metrics.timer("hotline.inbox.batch");
        Gauge.builder("hotline.inbox.lag", lag, AtomicLong::get)
                .description("events of the log this node has still to read")
                .register(metrics);
    }

    /** Begins to listen, if any feature listens to anything. */
    public void start() {
        if (inbox.router().types().isEmpty()) {
            assigned = true;
            return;
        }
        running = true;
        consumer = new KafkaConsumer<>(settings(), new StringDeserializer(), new ByteArrayDeserializer());
        thread = new Thread(this::run, "inbox");
        thread.start();
    }

    /** Ends after the batch under way. */
    public void stop() {
        running = false;
        lanes.stop();
        try {
            if (thread != null) {
                consumer.wakeup();
                thread.join(8_000);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the service hears what the others say. */
    public boolean isListening() {
        return assigned && (thread == null || thread.isAlive());
    }

    /** Whether the service knows what the log holds: what is judged by the time that has passed should wait for that. */
    public boolean isUpToDate() {
        return thread == null || upToDate.is(System.nanoTime());
    }

    /** How many events of the log this node has still to read, as last told by the broker. */
    public long lag() {
        return lag.get();
    }

    private void run() {
        try (Consumer<String, byte[]> mine = consumer) {
            mine.subscribe(Set.of(Topics.CASE_EVENTS, Topics.REFERENCE));
            Every committing = new Every(COMMIT_EVERY);
            Every forgetting = new Every(FORGET_EVERY);
            while (running) {
                int taken = take(mine);
                committing.run(mine::commitAsync);
                forgetting.run(this::forget);
                if (taken > 0 && taken < POLLED) {
                    rest(config.gather().toMillis());
                }
            }
            mine.commitSync(COMMIT_EVERY);
        } catch (WakeupException stopping) {
            LOG.debug("inbox stopping");
        }
    }

    private void forget() {
        try {
            inbox.forget(config.inboxMemory().toSeconds());
        } catch (RuntimeException later) {
            LOG.warnf("inbox not tidied, trying again in an hour: %s", later.getMessage());
        }
    }

    /** @return how many events were applied */
    private int take(Consumer<String, byte[]> mine) {
        List<Received> batch = new ArrayList<>();
        long begin = System.nanoTime();
        try {
            do {
                for (ConsumerRecord<String, byte[]> record : mine.poll(POLL)) {
                    if (concernsUs(record)) {
                        batch.add(Received.of(record));
                    }
                }
                lag.set(leftToRead(mine));
            } while (batch.size() <= config.batch() - POLLED && lag.get() > 0);
        } catch (WakeupException stopping) {
            throw stopping;
        } catch (KafkaException e) {
            LOG.warnf("inbox interrupted, resuming: %s", e.getMessage());
            rest(500);
        }
        // what was read before an interruption would not be read again: its offsets are passed
        assigned = !mine.assignment().isEmpty();
        long polled = System.nanoTime() - begin;
        if (!batch.isEmpty()) {
            timer.record(() -> lanes.apply(batch));
        }
        upToDate.polled(polled, isAtEnd(mine), System.nanoTime());
        return batch.size();
    }

    private static long leftToRead(Consumer<String, byte[]> mine) {
        return mine.assignment().stream()
                .mapToLong(partition -> mine.currentLag(partition).orElse(0))
                .sum();
    }

    /** Where nothing has been fetched yet, nothing is known of the end. */
    private static boolean isAtEnd(Consumer<String, byte[]> mine) {
        return !mine.assignment().isEmpty()
                && mine.assignment().stream()
                        .allMatch(partition -> mine.currentLag(partition).orElse(1) == 0);
    }

    /** Skips by header what no feature reads; what has no type is no event and goes to the parking lot. */
    private boolean concernsUs(ConsumerRecord<String, byte[]> record) {
        var type = record.headers().lastHeader(EventHeaders.TYPE);
        return type == null
                || inbox.router().listensTo(new String(type.value(), java.nio.charset.StandardCharsets.UTF_8));
    }

    private Map<String, Object> settings() {
        String node = config.node().orElse(service + "-1");
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                brokers,
                ConsumerConfig.GROUP_ID_CONFIG,
                "hotline." + service,
                ConsumerConfig.GROUP_INSTANCE_ID_CONFIG,
                node,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                POLLED,
                ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG,
                600_000,
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                10_000,
                ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                1_000,
                ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                10_000);
    }

    private void rest(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
