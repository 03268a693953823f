package cn.hotline.testkit.backend;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** Containers of the images compose uses. */
final class DockerBackend implements Backend {
    private final PostgreSQLContainer postgres = new PostgreSQLContainer("postgres:17");
    private final KafkaContainer kafka = new KafkaContainer("apache/kafka:4.1.1");

    DockerBackend() {
        postgres.start();
        kafka.start();
    }

    @Override
    public void createDatabase(String name) {
        try (Connection connection = postgres.createConnection("");
                Statement statement = connection.createStatement()) {
            statement.execute("create role " + name + " superuser login password '" + name + "'");
            statement.execute("create database " + name + " owner " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void createTopics(Map<String, Map<String, String>> configsByName) {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()))) {
            for (var topic : configsByName.entrySet()) {
                NewTopic wanted =
                        new NewTopic(topic.getKey(), Optional.of(1), Optional.empty()).configs(topic.getValue());
                create(admin, wanted);
            }
        }
    }

    private static void create(Admin admin, NewTopic topic) {
        try {
            admin.createTopics(java.util.List.of(topic)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://" + postgres.getHost() + ":" + postgres.getMappedPort(5432) + "/" + database;
    }

    @Override
    public String bootstrapServers() {
        return kafka.getBootstrapServers();
    }
}
