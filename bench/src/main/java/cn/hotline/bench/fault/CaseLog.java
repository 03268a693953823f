package cn.hotline.bench.fault;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * The whole case log 事件日志 as it stands: each case's events in their order, each once.
 *
 * <p>A relay that died between sending and forgetting sends again, so an event may stand there several times; it must be the same each
 * time, and its first place counts.
 */
final class CaseLog {
    private static final String TOPIC = "hotline.case-events.v1";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, List<Told>> cases = new LinkedHashMap<>();
    private final Map<String, Told> byId = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private long repeated;

    static CaseLog read(String brokers) {
        CaseLog log = new CaseLog();
        ByteArrayDeserializer raw = new ByteArrayDeserializer();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(Map.of("bootstrap.servers", brokers, "max.poll.records", 5_000), raw, raw)) {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC, Duration.ofSeconds(30)).stream()
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofSeconds(1)).forEach(log::add);
            }
        }
        return log;
    }

    /** A log of these events, in this order. */
    static CaseLog of(List<Told> events) {
        CaseLog log = new CaseLog();
        events.forEach(told -> log.add(told, "-"));
        return log;
    }

    private void add(ConsumerRecord<byte[], byte[]> read) {
        String place = read.partition() + "@" + read.offset();
        String key = read.key() == null ? "" : new String(read.key(), StandardCharsets.UTF_8);
        String id = header(read, "ce_id");
        String type = header(read, "ce_type");
        String time = header(read, "ce_time");
        if (id.isEmpty() || type.isEmpty() || time.isEmpty() || key.isEmpty() || read.value() == null) {
            problems.add(new Problem("log", place, "a record without id, type, time, key or payload"));
            return;
        }
        String payload = new String(read.value(), StandardCharsets.UTF_8);
        try {
            add(
                    new Told(
                            id,
                            type,
                            key,
                            JSON.readTree(header(read, "ce_actor")).path("id").asText(),
                            Instant.parse(time).truncatedTo(ChronoUnit.MICROS),
                            JSON.readTree(payload),
                            read.partition(),
                            key + type + payload),
                    place);
        } catch (IOException e) {
            problems.add(new Problem("log", place, "unreadable: " + e.getMessage()));
        }
    }

    private void add(Told told, String place) {
        Told before = byId.putIfAbsent(told.id(), told);
        if (before != null) {
            repeated++;
            if (!before.fingerprint().equals(told.fingerprint())) {
                problems.add(
                        new Problem("log", told.caseId(), "event id " + told.id() + " tells two things, " + place));
            }
            return;
        }
        List<Told> events = cases.computeIfAbsent(told.caseId(), id -> new ArrayList<>());
        if (!events.isEmpty() && events.get(0).partition() != told.partition()) {
            problems.add(new Problem("log", told.caseId(), "stands in two partitions, " + place));
        }
        events.add(told);
    }

    private static String header(ConsumerRecord<byte[], byte[]> read, String name) {
        Header header = read.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    Map<String, List<Told>> cases() {
        return cases;
    }

    Stream<Told> all() {
        return cases.values().stream().flatMap(List::stream);
    }

    Stream<Told> all(String type) {
        return all().filter(told -> told.is(type));
    }

    boolean knows(String eventId) {
        return byId.containsKey(eventId);
    }

    int events() {
        return byId.size();
    }

    /** How many records were repetitions of an earlier one. */
    long repeated() {
        return repeated;
    }

    /** What is wrong with the log whatever the databases hold. */
    List<Problem> problems() {
        return problems;
    }

    /** Whether a case is over: archived and not reopened since. */
    boolean isOver(String caseId) {
        boolean over = false;
        for (Told told : cases.getOrDefault(caseId, List.of())) {
            over = told.is("closure.case-archived") || over && !told.is("lifecycle.case-reopened");
        }
        return over;
    }
}
