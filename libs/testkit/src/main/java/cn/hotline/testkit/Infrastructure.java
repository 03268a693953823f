package cn.hotline.testkit;

import cn.hotline.events.Topics;
import cn.hotline.infra.LocalKafka;
import cn.hotline.infra.LocalPostgres;
import cn.hotline.infra.TopicSpec;
import cn.hotline.kernel.id.Ids;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * A real PostgreSQL and a real Kafka for a service under test, one pair per test run, with an empty database of the service's own.
 */
public class Infrastructure implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        LocalPostgres postgres = RunInfrastructure.postgres();
        LocalKafka kafka = RunInfrastructure.kafka();
        String service = ConfigProvider.getConfig().getValue("hotline.service", String.class);
        String database = "test_" + service + "_" + Ids.next().toString().substring(24);
        postgres.createDatabase(database, database, database);
        kafka.createTopics(topics(service));
        EventLog.connect(kafka.bootstrapServers());
        Map<String, String> config = new HashMap<>();
        config.put("quarkus.datasource.jdbc.url", postgres.jdbcUrl(database) + "?reWriteBatchedInserts=true");
        config.put("quarkus.datasource.username", database);
        config.put("quarkus.datasource.password", database);
        config.put("kafka.bootstrap.servers", kafka.bootstrapServers());
        config.put("quarkus.oidc.auth-server-url", "");
        config.put("quarkus.oidc.public-key", Tokens.publicKey());
        config.put("quarkus.http.test-port", "0");
        return config;
    }

    @Override
    public void stop() {
        // the pair serves the whole run and ends with it
    }

    private static List<TopicSpec> topics(String service) {
        return List.of(
                new TopicSpec(Topics.CASE_EVENTS, 1, Map.of()),
                new TopicSpec(Topics.parked(service), 1, Map.of()),
                new TopicSpec(Topics.REFERENCE, 1, Map.of("cleanup.policy", "compact")));
    }
}
