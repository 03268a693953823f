package cn.hotline.testkit;

import cn.hotline.events.Envelope;
import cn.hotline.events.Event;
import cn.hotline.events.EventCatalogue;
import cn.hotline.events.EventJson;
import cn.hotline.events.Topics;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.EventId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The real event log as a test sees it: plays the other services by publishing, and reads what the service under test says.
 *
 * <p>Written without {@code libs/messaging}, so that producer and consumer are held against a second implementation of the envelope.
 */
public final class EventLog {
    private static volatile EventLog shared;

    private final KafkaProducer<String, String> producer;
    private final List<ConsumerRecord<String, String>> seen = new CopyOnWriteArrayList<>();

    private EventLog(String brokers) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers), new StringSerializer(), new StringSerializer());
        Thread reader = new Thread(() -> read(brokers), "event-log");
        reader.setDaemon(true);
        reader.start();
    }

    static synchronized void connect(String brokers) {
        if (shared == null) {
            shared = new EventLog(brokers);
        }
    }

    /** The log of this run. */
    public static EventLog shared() {
        return shared;
    }

    /** Publishes an event as another service would, now, in that service's name. */
    public EventId publish(Event event) {
        String source = EventCatalogue.typeOf(event.getClass()).replaceFirst("\\..*", "");
        return publish(new Envelope<>(EventId.next(), source, now(), Actor.system(source), event));
    }

    /** Publishes an event at a time and in a person's name. */
    public EventId publish(Event event, Instant time, Actor actor) {
        String source = EventCatalogue.typeOf(event.getClass()).replaceFirst("\\..*", "");
        return publish(new Envelope<>(EventId.next(), source, time, actor, event));
    }

    /** Publishes exactly this envelope; the same one twice is a repeated delivery. */
    public EventId publish(Envelope<? extends Event> envelope) {
        publishRaw(envelope.data().topic(), envelope.data().key(), headers(envelope), EventJson.write(envelope.data()));
        return envelope.id();
    }

    /** An envelope to publish later or more than once. */
    public static <E extends Event> Envelope<E> envelope(E event) {
        String source = EventCatalogue.typeOf(event.getClass()).replaceFirst("\\..*", "");
        return new Envelope<>(EventId.next(), source, now(), Actor.system(source), event);
    }

    /** The CloudEvents headers of an envelope. */
    public static Map<String, String> headers(Envelope<? extends Event> envelope) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", envelope.id().toString());
        headers.put("ce_type", envelope.type());
        headers.put("ce_typeversion", "1");
        headers.put("ce_source", "/hotline/" + envelope.source());
        headers.put("ce_time", envelope.time().toString());
        headers.put("ce_actor", EventJson.write(envelope.actor()));
        headers.put("content-type", "application/json");
        return headers;
    }

    /** Publishes whatever it is told to: for poison. */
    public void publishRaw(String topic, String key, Map<String, String> headers, String payload) {
        ProducerRecord<String, String> record = new ProducerRecord<>(topic, key, payload);
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try {
            producer.send(record).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Every record seen so far, on all topics of the product, headers included. */
    public List<ConsumerRecord<String, String>> records() {
        return List.copyOf(seen);
    }

    /** The events of one type about one case, in log order. */
    public <E extends Event> List<E> of(CaseId caseId, Class<E> type) {
        return ofType(type).stream()
                .filter(envelope -> envelope.data().key().equals(caseId.toString()))
                .map(Envelope::data)
                .toList();
    }

    /** The type names of all events about one case, in log order. */
    public List<String> typesOf(CaseId caseId) {
        return seen.stream()
                .filter(record -> record.topic().equals(Topics.CASE_EVENTS))
                .filter(record -> caseId.toString().equals(record.key()))
                .map(record -> header(record, "ce_type"))
                .toList();
    }

    /** All events of one type, in log order, with who and when. */
    public <E extends Event> List<Envelope<E>> ofType(Class<E> type) {
        String name = EventCatalogue.typeOf(type);
        return seen.stream()
                .filter(record -> !record.topic().startsWith("hotline.parked."))
                .filter(record -> name.equals(header(record, "ce_type")))
                .map(record -> parse(record, type))
                .toList();
    }

    /** Waits for the n-th event (from 1) of one type about one case. */
    public <E extends Event> E await(CaseId caseId, Class<E> type, int ordinal) {
        return Poll.until(() -> of(caseId, type), found -> found.size() >= ordinal)
                .get(ordinal - 1);
    }

    /** Waits for the first event of one type about one case. */
    public <E extends Event> E await(CaseId caseId, Class<E> type) {
        return await(caseId, type, 1);
    }

    private static <E extends Event> Envelope<E> parse(ConsumerRecord<String, String> record, Class<E> type) {
        try {
            return new Envelope<>(
                    EventId.fromString(header(record, "ce_id")),
                    header(record, "ce_source").replace("/hotline/", ""),
                    Instant.parse(header(record, "ce_time")),
                    EventJson.mapper().readValue(header(record, "ce_actor"), Actor.class),
                    EventJson.mapper().readValue(record.value(), type));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    private void read(String brokers) {
        Map<String, Object> settings = Map.of("bootstrap.servers", brokers, "metadata.max.age.ms", 1_000);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> known = List.of();
            while (!Thread.currentThread().isInterrupted()) {
                List<TopicPartition> present = consumer.listTopics().entrySet().stream()
                        .filter(topic -> topic.getKey().startsWith("hotline."))
                        .flatMap(topic -> topic.getValue().stream())
                        .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                        .toList();
                if (present.size() > known.size()) {
                    List<TopicPartition> added = present.stream()
                            .filter(each -> !List.copyOf(consumer.assignment()).contains(each))
                            .toList();
                    consumer.assign(present);
                    consumer.seekToBeginning(added);
                    known = present;
                }
                if (known.isEmpty()) {
                    continue;
                }
                consumer.poll(Duration.ofMillis(100)).forEach(seen::add);
            }
        }
    }
}
