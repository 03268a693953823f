package cn.hotline.bench.fault;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The case log as bytes 原始日志: read whole, written by hand. */
record RawLog(String brokers) {
    private static final String TOPIC = "hotline.case-events.v1";

    List<ConsumerRecord<byte[], byte[]>> read() {
        ByteArrayDeserializer raw = new ByteArrayDeserializer();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(Map.of("bootstrap.servers", brokers), raw, raw)) {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC, Duration.ofSeconds(30)).stream()
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofSeconds(1)).forEach(all::add);
            }
            return all;
        }
    }

    /** Writes copies, in the list's order. */
    void repeat(List<ConsumerRecord<byte[], byte[]>> records) {
        try (KafkaProducer<byte[], byte[]> producer = producer()) {
            records.forEach(
                    each -> producer.send(new ProducerRecord<>(TOPIC, null, each.key(), each.value(), each.headers())));
            producer.flush();
        }
    }

    /** Writes an event of a case. */
    void write(String caseId, Map<String, String> headers, String payload) {
        RecordHeaders all = new RecordHeaders();
        headers.forEach((name, value) -> all.add(name, value.getBytes(StandardCharsets.UTF_8)));
        try (KafkaProducer<byte[], byte[]> producer = producer()) {
            producer.send(new ProducerRecord<>(
                    TOPIC,
                    null,
                    caseId.getBytes(StandardCharsets.UTF_8),
                    payload.getBytes(StandardCharsets.UTF_8),
                    all));
            producer.flush();
        }
    }

    private KafkaProducer<byte[], byte[]> producer() {
        ByteArraySerializer raw = new ByteArraySerializer();
        return new KafkaProducer<>(Map.of("bootstrap.servers", brokers, "acks", "all"), raw, raw);
    }
}
