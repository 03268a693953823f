package cn.hotline.statistics.rebuilding;

import cn.hotline.events.Topics;
import cn.hotline.messaging.EventHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads the log of all cases from its beginning 事件日志, beside the service's own consumer and without a trace in its group. */
final class WholeLog implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(500);

    private final KafkaConsumer<String, byte[]> reader;
    private final List<TopicPartition> partitions;
    private final Set<String> types;

    /**
     * @param group of the service's own consumer, to know how far that is
     * @param types of the events that matter
     */
    WholeLog(String brokers, String group, Set<String> types) {
        this.types = types;
        this.reader = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        brokers,
                        "group.id",
                        group,
                        "enable.auto.commit",
                        false,
                        "auto.offset.reset",
                        "none"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        this.partitions = reader.partitionsFor(Topics.CASE_EVENTS).stream()
                .map(each -> new TopicPartition(each.topic(), each.partition()))
                .toList();
        reader.assign(partitions);
        reader.seekToBeginning(partitions);
    }

    /** @throws IllegalStateException when the log lacks its beginning, or something the service has already read */
    void requireWhole() {
        Map<TopicPartition, Long> ends = ends();
        boolean begun = reader.beginningOffsets(partitions).values().stream().allMatch(first -> first == 0);
        boolean complete = taken().entrySet().stream().allMatch(each -> each.getValue() <= ends.get(each.getKey()));
        if (!begun || !complete) {
            throw new IllegalStateException("the log is not whole");
        }
    }

    Map<TopicPartition, Long> ends() {
        return reader.endOffsets(partitions);
    }

    long read() {
        return partitions.stream().mapToLong(reader::position).sum();
    }

    boolean isAt(Map<TopicPartition, Long> ends) {
        return partitions.stream().allMatch(each -> reader.position(each) >= ends.get(each));
    }

    /** The next events that matter, no further than the given ends. */
    List<LoggedEvent> next(int about, Map<TopicPartition, Long> ends) {
        List<LoggedEvent> events = new ArrayList<>();
        while (events.size() < about && !isAt(ends)) {
            for (ConsumerRecord<String, byte[]> record : reader.poll(POLL)) {
                if (isBefore(ends, record)) {
                    read(record).ifPresent(events::add);
                }
            }
        }
        partitions.stream()
                .filter(each -> reader.position(each) > ends.get(each))
                .forEach(each -> reader.seek(each, ends.get(each)));
        return events;
    }

    /** Up to where the service's own consumer has surely taken everything in, or parked it. */
    Map<TopicPartition, Long> taken() {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        Map<TopicPartition, OffsetAndMetadata> known = reader.committed(Set.copyOf(partitions));
        partitions.forEach(each ->
                offsets.put(each, known.get(each) == null ? 0 : known.get(each).offset()));
        return offsets;
    }

    private static boolean isBefore(Map<TopicPartition, Long> ends, ConsumerRecord<String, byte[]> record) {
        return record.offset() < ends.get(new TopicPartition(record.topic(), record.partition()));
    }

    /** What has no type or no id is no event: the service parked it, and its facts know nothing of it. */
    private Optional<LoggedEvent> read(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = EventHeaders.of(record.headers());
        if (!types.contains(headers.getOrDefault(EventHeaders.TYPE, ""))) {
            return Optional.empty();
        }
        try {
            UUID id = UUID.fromString(headers.getOrDefault(EventHeaders.ID, ""));
            String payload = record.value() == null ? "" : new String(record.value(), StandardCharsets.UTF_8);
            return Optional.of(new LoggedEvent(id, headers, payload));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        reader.close();
    }
}
