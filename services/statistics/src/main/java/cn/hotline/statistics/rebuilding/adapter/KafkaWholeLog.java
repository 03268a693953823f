package cn.hotline.statistics.rebuilding.adapter;

import cn.hotline.events.Topics;
import cn.hotline.messaging.EventHeaders;
import cn.hotline.statistics.rebuilding.LoggedEvent;
import cn.hotline.statistics.rebuilding.WholeLog;
import jakarta.enterprise.context.ApplicationScoped;
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
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads the log of all cases from Kafka 事件日志, without a trace in the group of the service's own consumer. */
final class KafkaWholeLog implements WholeLog {
    private static final Duration POLL = Duration.ofMillis(500);

    private final KafkaConsumer<String, byte[]> reader;
    private final List<TopicPartition> partitions;
    private final Set<String> types;

    /** Opens logs. */
    @ApplicationScoped
    static class Opening implements WholeLog.Opening {
        private final String brokers;
        private final String group;

        Opening(
                @ConfigProperty(name = "kafka.bootstrap.servers") String brokers,
                @ConfigProperty(name = "hotline.service") String service) {
            this.brokers = brokers;
            this.group = "hotline." + service;
        }

        @Override
        public WholeLog open(Set<String> types) {
            return new KafkaWholeLog(brokers, group, types);
        }
    }

    private KafkaWholeLog(String brokers, String group, Set<String> types) {
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

    @Override
    public void requireWhole() {
        Map<Integer, Long> ends = ends();
        boolean begun = reader.beginningOffsets(partitions).values().stream().allMatch(first -> first == 0);
        boolean complete = taken().entrySet().stream().allMatch(each -> each.getValue() <= ends.get(each.getKey()));
        if (!begun || !complete) {
            throw new IllegalStateException("the log is not whole");
        }
    }

    @Override
    public Map<Integer, Long> ends() {
        return byNumber(reader.endOffsets(partitions));
    }

    private static Map<Integer, Long> byNumber(Map<TopicPartition, Long> offsets) {
        Map<Integer, Long> places = new HashMap<>();
        offsets.forEach((partition, offset) -> places.put(partition.partition(), offset));
        return places;
    }

    @Override
    public long read() {
        return partitions.stream().mapToLong(reader::position).sum();
    }

    @Override
    public boolean isAt(Map<Integer, Long> ends) {
        return partitions.stream().allMatch(each -> reader.position(each) >= ends.get(each.partition()));
    }

    @Override
    public List<LoggedEvent> next(int about, Map<Integer, Long> ends) {
        List<LoggedEvent> events = new ArrayList<>();
        while (events.size() < about && !isAt(ends)) {
            for (ConsumerRecord<String, byte[]> record : reader.poll(POLL)) {
                if (isBefore(ends, record)) {
                    read(record).ifPresent(events::add);
                }
            }
        }
        partitions.stream()
                .filter(each -> reader.position(each) > ends.get(each.partition()))
                .forEach(each -> reader.seek(each, ends.get(each.partition())));
        return events;
    }

    @Override
    public Map<Integer, Long> taken() {
        Map<Integer, Long> offsets = new HashMap<>();
        Map<TopicPartition, OffsetAndMetadata> known = reader.committed(Set.copyOf(partitions));
        partitions.forEach(each -> offsets.put(
                each.partition(), known.get(each) == null ? 0 : known.get(each).offset()));
        return offsets;
    }

    private static boolean isBefore(Map<Integer, Long> ends, ConsumerRecord<String, byte[]> record) {
        return record.offset() < ends.get(record.partition());
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
