package cn.hotline.testkit.backend;

import cn.hotline.infra.KafkaOptions;
import cn.hotline.infra.LocalKafka;
import cn.hotline.infra.LocalPostgres;
import cn.hotline.infra.PostgresOptions;
import cn.hotline.infra.TopicSpec;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The launcher's own embedded programs, throw-away and at the same time. */
final class EmbeddedBackend implements Backend {
    private final LocalPostgres postgres;
    private final LocalKafka kafka;

    EmbeddedBackend() {
        CompletableFuture<LocalKafka> starting =
                CompletableFuture.supplyAsync(() -> LocalKafka.start(KafkaOptions.throwaway()));
        postgres = LocalPostgres.start(PostgresOptions.throwaway());
        kafka = starting.join();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            kafka.close();
            postgres.close();
        }));
    }

    @Override
    public void createDatabase(String name) {
        postgres.createDatabase(name, name, name);
    }

    @Override
    public void createTopics(Map<String, Map<String, String>> configsByName) {
        kafka.createTopics(configsByName.entrySet().stream()
                .map(topic -> new TopicSpec(topic.getKey(), 1, topic.getValue()))
                .toList());
    }

    @Override
    public String jdbcUrl(String database) {
        return postgres.jdbcUrl(database);
    }

    @Override
    public String bootstrapServers() {
        return kafka.bootstrapServers();
    }
}
