package cn.hotline.bench.year;

import cn.hotline.events.CaseEvent;
import cn.hotline.events.Envelope;
import cn.hotline.events.Event;
import cn.hotline.events.EventJson;
import cn.hotline.events.ReferenceEvent;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.id.EventId;
import cn.hotline.messaging.EventHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Iterator;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes events to the topics 事件写入 as the services' own relays do: same keys, same headers, same payloads. */
final class Feed implements AutoCloseable {
    private final KafkaProducer<String, byte[]> producer;
    private volatile Exception failed;

    Feed(String brokers) {
        producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        brokers,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.LINGER_MS_CONFIG,
                        20,
                        ProducerConfig.BATCH_SIZE_CONFIG,
                        256 * 1024,
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "lz4"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** What the directories hold, as of a moment. */
    void tell(Iterable<ReferenceEvent> events, Instant at) {
        events.forEach(event -> send(new Envelope<>(EventId.next(), "dispatch", at, Actor.system("dispatch"), event)));
        flush();
    }

    /** @return how many events were written */
    long write(Iterator<Envelope<? extends CaseEvent>> log) {
        long written = 0;
        while (log.hasNext()) {
            send(log.next());
            written++;
        }
        flush();
        return written;
    }

    private void send(Envelope<? extends Event> event) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                event.data().topic(),
                event.data().key(),
                EventJson.write(event.data()).getBytes(StandardCharsets.UTF_8));
        EventHeaders.of(event)
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        producer.send(record, (sent, failure) -> {
            if (failure != null) {
                failed = failure;
            }
        });
    }

    private void flush() {
        producer.flush();
        if (failed != null) {
            throw new IllegalStateException("events could not be written", failed);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
