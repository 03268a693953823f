package cn.hotline.testkit;

import cn.hotline.events.Topics;
import cn.hotline.kernel.id.Ids;
import cn.hotline.testkit.backend.Backend;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * A real PostgreSQL and a real Kafka for a service under test, one pair per test run, with an empty database of the service's own.
 *
 * <p>Uses containers when a Docker engine answers, otherwise the same embedded programs as the launcher; force one with
 * {@code -Dhotline.test.infrastructure=docker|embedded}.
 */
public class Infrastructure implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        Backend backend = Backend.shared();
        String service = ConfigProvider.getConfig().getValue("hotline.service", String.class);
        String database = "test_" + service + "_" + Ids.next().toString().substring(24);
        backend.createDatabase(database);
        backend.createTopics(topics(service));
        EventLog.connect(backend.bootstrapServers());
        Map<String, String> config = new HashMap<>();
        config.put("quarkus.datasource.jdbc.url", backend.jdbcUrl(database) + "?reWriteBatchedInserts=true");
        config.put("quarkus.datasource.username", database);
        config.put("quarkus.datasource.password", database);
        config.put("kafka.bootstrap.servers", backend.bootstrapServers());
        config.put("quarkus.oidc.auth-server-url", "");
        config.put("quarkus.oidc.public-key", Tokens.publicKey());
        config.put("quarkus.http.test-port", "0");
        return config;
    }

    @Override
    public void stop() {
        // the pair serves the whole run and ends with it
    }

    private static Map<String, Map<String, String>> topics(String service) {
        Map<String, Map<String, String>> topics = new LinkedHashMap<>();
        for (String name : List.of(Topics.CASE_EVENTS, Topics.parked(service))) {
            topics.put(name, Map.of());
        }
        topics.put(Topics.REFERENCE, Map.of("cleanup.policy", "compact"));
        return topics;
    }
}
