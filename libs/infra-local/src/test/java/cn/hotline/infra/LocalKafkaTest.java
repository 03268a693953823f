package cn.hotline.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalKafkaTest {

    private static final List<TopicSpec> TOPICS = List.of(
            new TopicSpec("events", 3, Map.of("retention.ms", "-1")),
            new TopicSpec("reference", 1, Map.of("cleanup.policy", "compact")));

    @TempDir
    Path directory;

    @Test
    void recordsSurviveTheKillingOfTheNodeAndAnOrderlyRestart() throws Exception {
        KafkaOptions options = KafkaOptions.durable(directory.resolve("kafka"), FreePort.find());
        try (LocalKafka kafka = start("first", options)) {
            kafka.createTopics(TOPICS);
            kafka.createTopics(TOPICS);
            produce(kafka, "路灯不亮");
            assertThat(consume(kafka, "one")).containsExactly("路灯不亮");
            ProcessHandle.of(kafka.process().pid()).orElseThrow().destroyForcibly();
            kafka.process().onExit().join();
        }
        try (LocalKafka kafka = start("after kill -9", options)) {
            assertThat(kafka.port()).isEqualTo(options.port());
            assertThat(consume(kafka, "two")).containsExactly("路灯不亮");
        }
        try (LocalKafka kafka = start("orderly restart", options)) {
            assertThat(consume(kafka, "three")).containsExactly("路灯不亮");
            assertThat(kafka.process().log()).exists();
        }
    }

    @Test
    void aThrowawayNodeLeavesNothing() {
        KafkaOptions options = KafkaOptions.throwaway();
        ChildProcess process;
        try (LocalKafka kafka = start("throwaway", options)) {
            process = kafka.process();
        }
        assertThat(process.isAlive()).isFalse();
        assertThat(options.data().getParent()).doesNotExist();
    }

    private static LocalKafka start(String which, KafkaOptions options) {
        long begin = System.nanoTime();
        LocalKafka kafka = LocalKafka.start(options);
        System.out.printf("Kafka %s: %d ms%n", which, (System.nanoTime() - begin) / 1_000_000);
        return kafka;
    }

    private static void produce(LocalKafka kafka, String text) throws InterruptedException, ExecutionException {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all");
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("events", "key", text)).get();
        }
    }

    private static List<String> consume(LocalKafka kafka, String group) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", kafka.bootstrapServers(), "group.id", group, "auto.offset.reset", "earliest");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("events"));
            long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (System.nanoTime() < end) {
                List<String> texts = new ArrayList<>();
                consumer.poll(Duration.ofMillis(200)).forEach(each -> texts.add(each.value()));
                if (!texts.isEmpty()) {
                    return texts;
                }
            }
            return List.of();
        }
    }
}
