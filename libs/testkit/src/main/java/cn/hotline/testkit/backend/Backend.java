package cn.hotline.testkit.backend;

import java.util.Map;

/** A PostgreSQL and a Kafka for one test run. */
public interface Backend {
    /** Name of the system property that forces a kind: {@code docker} or {@code embedded}. */
    String PROPERTY = "hotline.test.infrastructure";

    /** The run's pair, started at the first call. */
    static Backend shared() {
        return SharedBackend.INSTANCE;
    }

    /** Makes an empty database with an owner of the same name and password. */
    void createDatabase(String name);

    /** Makes topics with one partition each, unless they are there. */
    void createTopics(Map<String, Map<String, String>> configsByName);

    String jdbcUrl(String database);

    String bootstrapServers();
}
