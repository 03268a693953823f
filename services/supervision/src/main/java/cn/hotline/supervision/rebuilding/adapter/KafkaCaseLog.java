package cn.hotline.supervision.rebuilding.adapter;

import cn.hotline.events.Topics;
import cn.hotline.messaging.EventHeaders;
import cn.hotline.messaging.inbox.Inbox;
import cn.hotline.supervision.rebuilding.CaseLog;
import cn.hotline.supervision.rebuilding.LoggedEvent;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.AdminClient;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The event log of the cases in Kafka, as far as the {@link Inbox} has applied it.
 *
 * <p>What lies before the offset the service has committed was applied; of what comes after, what the inbox remembers. What is parked,
 * or was discarded, was not applied. One that was parked and replayed later is taken in the order of the log.
 */
@ApplicationScoped
public class KafkaCaseLog implements CaseLog {
    private static final Duration POLL = Duration.ofSeconds(1);

    private final String brokers;
    private final String group;
    private final AgroalDataSource database;

    KafkaCaseLog(
            @ConfigProperty(name = "kafka.bootstrap.servers") String brokers,
            @ConfigProperty(name = "hotline.service") String service,
            AgroalDataSource database) {
        this.brokers = brokers;
        this.group = "hotline." + service;
        this.database = database;
    }

    @Override
    public int partitions() {
        try (Consumer<String, byte[]> reader = reader()) {
            return reader.partitionsFor(Topics.CASE_EVENTS).size();
        }
    }

    @Override
    public long size(int partition) {
        List<TopicPartition> one = List.of(new TopicPartition(Topics.CASE_EVENTS, partition));
        try (Consumer<String, byte[]> reader = reader()) {
            return reader.endOffsets(one).get(one.get(0))
                    - reader.beginningOffsets(one).get(one.get(0));
        }
    }

    @Override
    public Map<UUID, List<LoggedEvent>> read(
            int number, Predicate<String> wanted, Predicate<String> ofCase, LongConsumer progress) {
        TopicPartition partition = new TopicPartition(Topics.CASE_EVENTS, number);
        long applied = committed(partition);
        List<ConsumerRecord<String, byte[]>> records = records(partition, wanted, ofCase, progress);
        Set<UUID> tail = new HashSet<>();
        records.stream().filter(each -> each.offset() >= applied).forEach(each -> tail.add(id(each)));
        Set<UUID> remembered = ids("select event_id from inbox where event_id = any(?)", tail);
        Set<UUID> seen =
                ids("select event_id from parked_event where status <> 'REPLAYED' or event_id = any(?)", Set.of());
        Map<UUID, List<LoggedEvent>> cases = new LinkedHashMap<>();
        for (ConsumerRecord<String, byte[]> each : records) {
            if ((each.offset() < applied || remembered.contains(id(each))) && seen.add(id(each))) {
                cases.computeIfAbsent(UUID.fromString(each.key()), key -> new ArrayList<>())
                        .add(new LoggedEvent(
                                EventHeaders.of(each.headers()), new String(each.value(), StandardCharsets.UTF_8)));
            }
        }
        return cases;
    }

    private List<ConsumerRecord<String, byte[]>> records(
            TopicPartition partition, Predicate<String> wanted, Predicate<String> ofCase, LongConsumer progress) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        try (Consumer<String, byte[]> reader = reader()) {
            reader.assign(List.of(partition));
            reader.seekToBeginning(List.of(partition));
            long end = reader.endOffsets(List.of(partition)).get(partition);
            long first = reader.position(partition);
            while (reader.position(partition) < end) {
                reader.poll(POLL).forEach(each -> {
                    if (each.offset() < end && isEvent(each) && ofCase.test(each.key()) && wanted.test(type(each))) {
                        records.add(each);
                    }
                });
                progress.accept(reader.position(partition) - first);
            }
        }
        return records;
    }

    private static String type(ConsumerRecord<String, byte[]> each) {
        return EventHeaders.of(each.headers()).getOrDefault(EventHeaders.TYPE, "");
    }

    /** What has neither a case nor an id was parked as no event. */
    private static boolean isEvent(ConsumerRecord<String, byte[]> each) {
        try {
            UUID.fromString(each.key());
            id(each);
            return true;
        } catch (RuntimeException unreadable) {
            return false;
        }
    }

    private static UUID id(ConsumerRecord<String, byte[]> each) {
        return UUID.fromString(EventHeaders.of(each.headers()).get(EventHeaders.ID));
    }

    private long committed(TopicPartition partition) {
        try (AdminClient admin = AdminClient.create(Map.of("bootstrap.servers", brokers))) {
            OffsetAndMetadata offset = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .get(partition);
            return offset == null ? 0 : offset.offset();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the event log does not say how far it was applied", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Set<UUID> ids(String sql, Set<UUID> ids) {
        Set<UUID> found = new HashSet<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getObject(1, UUID.class));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("the inbox is unreadable", e);
        }
    }

    private Consumer<String, byte[]> reader() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers, "enable.auto.commit", false),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }
}
