package cn.hotline.testkit;

import cn.hotline.infra.KafkaOptions;
import cn.hotline.infra.LocalKafka;
import cn.hotline.infra.LocalPostgres;
import cn.hotline.infra.PostgresOptions;
import java.util.concurrent.CompletableFuture;

/** The PostgreSQL and the Kafka of one test run: the launcher's own embedded programs, throw-away, started at the same time. */
final class RunInfrastructure {
    private final LocalPostgres postgres;
    private final LocalKafka kafka;

    private RunInfrastructure() {
        CompletableFuture<LocalKafka> starting =
                CompletableFuture.supplyAsync(() -> LocalKafka.start(KafkaOptions.throwaway()));
        postgres = LocalPostgres.start(PostgresOptions.throwaway());
        kafka = starting.join();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            kafka.close();
            postgres.close();
        }));
    }

    static LocalPostgres postgres() {
        return Shared.INSTANCE.postgres;
    }

    static LocalKafka kafka() {
        return Shared.INSTANCE.kafka;
    }

    /** A class of its own: Kafka's thread needs the one around it initialised. */
    private static final class Shared {
        private static final RunInfrastructure INSTANCE = new RunInfrastructure();
    }
}
