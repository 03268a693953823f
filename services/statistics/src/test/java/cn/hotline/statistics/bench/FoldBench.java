package cn.hotline.statistics.bench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.events.CaseEvent;
import cn.hotline.events.Envelope;
import cn.hotline.events.EventJson;
import cn.hotline.messaging.inbox.InboxConsumer;
import cn.hotline.testkit.EventLog;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
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
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How fast a backlog folds, from Kafka to committed facts; writes into {@code target/fold-bench.md}.
 *
 * <p>{@code mvn -pl services/statistics -Dtest=FoldBench -Dhotline.bench.cases=20000 test}
 */
@QuarkusTest
@QuarkusTestResource(value = DurableInfrastructure.class, restrictToAnnotatedClass = true)
@EnabledIfSystemProperty(named = "hotline.bench.cases", matches = "\\d+")
class FoldBench {
    private static final int CASES = Integer.getInteger("hotline.bench.cases", 0);
    private static final int MARKS = 4;
    private static final Duration STEP = Duration.ofMillis(20);

    @Inject
    InboxConsumer inbox;

    @Inject
    AgroalDataSource database;

    private record Moment(long nanos, long cpu, long others) {
        static Moment now() {
            var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            long others = ProcessHandle.current()
                    .descendants()
                    .mapToLong(each ->
                            each.info().totalCpuDuration().orElse(Duration.ZERO).toMillis())
                    .sum();
            return new Moment(System.nanoTime(), system.getProcessCpuTime() / 1_000_000, others);
        }

        String since(Moment start, long events) {
            double seconds = (nanos - start.nanos) / 1e9;
            return "| %,d | %.1f | %,.0f | %.1f | %.1f |"
                    .formatted(
                            events, seconds, events / seconds, (cpu - start.cpu) / 1e3, (others - start.others) / 1e3);
        }
    }

    @Test
    void a_backlog_folds() throws SQLException, IOException {
        List<String> ids = publish();
        List<String> report = new ArrayList<>(List.of(
                "| events | s | events/s | CPU s of this JVM | of PostgreSQL and Kafka |", "|---|---|---|---|---|"));
        long before = statements();
        Moment start = Moment.now();
        inbox.start();
        for (int mark = 1; mark <= MARKS; mark++) {
            int events = ids.size() * mark / MARKS;
            Moment from = mark == 1 ? start : Moment.now();
            int already = ids.size() * (mark - 1) / MARKS;
            while (!isApplied(ids.get(events - 1))) {
                LockSupport.parkNanos(STEP.toNanos());
            }
            report.add(Moment.now().since(from, events - already));
        }
        report.add(Moment.now().since(start, ids.size()) + " all");
        report.add("%,d statements, %,d open at the end, memory of this JVM %d MB"
                .formatted(
                        statements() - before,
                        count("select count(*) from case_fact where archived_at is null"),
                        rss()));
        report.addAll(slowest());
        Files.write(Path.of("target", "fold-bench.md"), report);
        inbox.stop();
        assertThat(count("select count(*) from case_fact")).isEqualTo(CASES);
        assertThat(count("select count(*) from parked_event")).isZero();
    }

    /** @return the ids of all events, in the order of the log */
    private List<String> publish() {
        List<String> ids = new ArrayList<>();
        Map<String, Object> settings = Map.of("bootstrap.servers", setting("kafka.bootstrap.servers"), "linger.ms", 20);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            new District().tell(CASES, said -> {
                ids.add(said.id().toString());
                producer.send(record(said));
            });
        }
        return ids;
    }

    private static ProducerRecord<String, String> record(Envelope<? extends CaseEvent> said) {
        var record = new ProducerRecord<>(said.data().topic(), said.data().key(), EventJson.write(said.data()));
        EventLog.headers(said)
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    private boolean isApplied(String id) {
        return count("select count(*) from inbox where event_id = '" + id + "'") == 1;
    }

    private long count(String sql) {
        try (Connection connection = database.getConnection()) {
            return count(connection, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private long statements() throws SQLException {
        try (Connection connection = DriverManager.getConnection(setting("hotline.bench.superuser"))) {
            return count(connection, "select coalesce(sum(calls), 0)::bigint from pg_stat_statements");
        }
    }

    /** The statements the database spent most time on. */
    private static List<String> slowest() throws SQLException {
        try (Connection connection = DriverManager.getConnection(setting("hotline.bench.superuser"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select round(total_exec_time)::bigint, calls, rows, left(regexp_replace(query, '\\s+', ' ', 'g'), 60)"
                                + " from pg_stat_statements order by 1 desc limit 16")) {
            List<String> lines = new ArrayList<>(List.of("", "| ms | calls | rows | statement |", "|---|---|---|---|"));
            while (rows.next()) {
                lines.add("| %,d | %,d | %,d | %s |"
                        .formatted(rows.getLong(1), rows.getLong(2), rows.getLong(3), rows.getString(4)));
            }
            return lines;
        }
    }

    private static long count(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }

    private static long rss() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }
}
