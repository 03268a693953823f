package cn.hotline.statistics.bench;

import cn.hotline.events.Topics;
import cn.hotline.infra.KafkaOptions;
import cn.hotline.infra.LocalKafka;
import cn.hotline.infra.LocalPostgres;
import cn.hotline.infra.PostgresOptions;
import cn.hotline.infra.TopicSpec;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A PostgreSQL that keeps what it commits (fsync on, statements counted) and a Kafka, for one bench; no event log reads along. */
public class DurableInfrastructure implements QuarkusTestResourceLifecycleManager {
    static final String DATABASE = "bench_statistics";

    private Path home;
    private LocalPostgres postgres;
    private LocalKafka kafka;

    @Override
    public Map<String, String> start() {
        try {
            home = Files.createTempDirectory("hotline-bench-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        postgres = LocalPostgres.start(PostgresOptions.durable(home.resolve("postgres"), 0));
        kafka = LocalKafka.start(KafkaOptions.throwaway());
        postgres.createDatabase(DATABASE, DATABASE, DATABASE);
        kafka.createTopics(Stream.of(Topics.CASE_EVENTS, Topics.REFERENCE, Topics.parked("statistics"))
                .map(topic -> new TopicSpec(topic, 1, Map.of()))
                .toList());
        Map<String, String> config = new HashMap<>();
        config.put("quarkus.datasource.jdbc.url", postgres.jdbcUrl(DATABASE) + "?reWriteBatchedInserts=true");
        config.put("quarkus.datasource.username", DATABASE);
        config.put("quarkus.datasource.password", DATABASE);
        config.put("kafka.bootstrap.servers", kafka.bootstrapServers());
        config.put("quarkus.oidc.tenant-enabled", "false");
        config.put("quarkus.http.test-port", "0");
        config.put("hotline.messaging.enabled", "false"); // the inbox starts when the log is complete
        config.put("hotline.bench.superuser", postgres.jdbcUrl("postgres") + "?user=" + LocalPostgres.SUPERUSER);
        return config;
    }

    @Override
    public void stop() {
        kafka.close();
        postgres.close();
        try (Stream<Path> files = Files.walk(home)) {
            List<Path> deepestFirst =
                    files.sorted((one, other) -> other.compareTo(one)).toList();
            for (Path each : deepestFirst) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
