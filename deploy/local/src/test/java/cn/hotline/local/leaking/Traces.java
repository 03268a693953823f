package cn.hotline.local.leaking;

import cn.hotline.local.stack.Home;
import cn.hotline.local.stack.Ports;
import cn.hotline.local.stack.ServiceModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Everything the running product has written down, piece by piece with its place: topics, tables, log files. */
public final class Traces {
    private static final Duration KAFKA_ANSWERS_WITHIN = Duration.ofSeconds(30);
    private static final String TABLES = "select table_schema, table_name from information_schema.tables"
            + " where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')";

    private final Ports ports;
    private final Home home;

    public Traces(Ports ports, Home home) {
        this.ports = ports;
        this.home = home;
    }

    /** Keys, headers and values of all records of all topics; how many records there were. */
    public int ofTopics(BiConsumer<String, byte[]> piece) {
        Map<String, Object> settings = Map.of("bootstrap.servers", Ports.HOST + ":" + ports.kafka());
        ByteArrayDeserializer raw = new ByteArrayDeserializer();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings, raw, raw)) {
            List<TopicPartition> partitions = consumer.listTopics(KAFKA_ANSWERS_WITHIN).values().stream()
                    .flatMap(List::stream)
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            int records = 0;
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<byte[], byte[]> each : consumer.poll(Duration.ofSeconds(1))) {
                    records++;
                    tell(each, piece);
                }
            }
            return records;
        }
    }

    private static void tell(ConsumerRecord<byte[], byte[]> found, BiConsumer<String, byte[]> piece) {
        String where = found.topic() + "/" + found.partition() + "@" + found.offset();
        if (found.key() != null) {
            piece.accept(where + " key", found.key());
        }
        if (found.value() != null) {
            piece.accept(where + " value", found.value());
        }
        found.headers().forEach(header -> {
            if (header.value() != null) {
                piece.accept(where + " header " + header.key(), header.value());
            }
        });
    }

    /** All rows of all tables of a service's database as text, without these columns; how many tables there were. */
    public int ofTables(ServiceModule service, Set<String> but, BiConsumer<String, String> piece) throws SQLException {
        String url = "jdbc:postgresql://" + Ports.HOST + ":" + ports.postgres() + "/" + service.database();
        try (Connection connection = DriverManager.getConnection(url, service.database(), service.database());
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet found = statement.executeQuery(TABLES)) {
                while (found.next()) {
                    tables.add('"' + found.getString(1) + "\".\"" + found.getString(2) + '"');
                }
            }
            for (String table : tables) {
                String row = "to_jsonb(t)" + (but.isEmpty() ? "" : " - '{" + String.join(",", but) + "}'::text[]");
                try (ResultSet rows = statement.executeQuery("select (" + row + ")::text from " + table + " t")) {
                    while (rows.next()) {
                        piece.accept(service.id() + " " + table, rows.getString(1));
                    }
                }
            }
            return tables.size();
        }
    }

    /** Every log file whole; the names of the files. */
    public List<String> ofLogs(BiConsumer<String, byte[]> piece) throws IOException {
        try (Stream<Path> files = Files.walk(home.logs())) {
            List<Path> logs = files.filter(Files::isRegularFile).toList();
            for (Path log : logs) {
                piece.accept("log " + log.getFileName(), Files.readAllBytes(log));
            }
            return logs.stream().map(log -> log.getFileName().toString()).toList();
        }
    }
}
