package cn.hotline.messaging.inbox;

import cn.hotline.kernel.id.EventId;
import cn.hotline.messaging.EventHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** One record as it came from Kafka: headers and payload as text, nothing yet believed. */
record Received(EventId id, String topic, String key, Map<String, String> headers, String payload) {
    static Received of(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = EventHeaders.of(record.headers());
        String payload = record.value() == null ? "" : new String(record.value(), StandardCharsets.UTF_8);
        return new Received(identify(record, headers), record.topic(), String.valueOf(record.key()), headers, payload);
    }

    String type() {
        return headers.getOrDefault(EventHeaders.TYPE, "");
    }

    /** A record without a readable id is known by its place in the topic, so that a redelivery is still recognised. */
    private static EventId identify(ConsumerRecord<String, byte[]> record, Map<String, String> headers) {
        try {
            return EventId.fromString(headers.getOrDefault(EventHeaders.ID, ""));
        } catch (IllegalArgumentException unreadable) {
            String place = record.topic() + "/" + record.partition() + "/" + record.offset();
            return new EventId(UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8)));
        }
    }
}
