package cn.hotline.messaging;

import cn.hotline.kernel.Remembered;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** What an operator must see of the event traffic 事件收发监控: events that have not left yet, and parked ones. */
@ApplicationScoped
class MessagingMeters {
    private static final Duration MEMORY = Duration.ofSeconds(1);
    /** Counted no further: who has so many waiting needs no exact number. */
    private static final String COUNT = "select (select count(*) from (select from outbox limit 100000) waiting),"
            + " (select count(*) from (select from parked_event where status = 'PARKED' limit 100000) parked)";

    private final AgroalDataSource database;
    private final MeterRegistry metrics;
    private final Remembered<Counts> counts = new Remembered<>(MEMORY, this::count);

    MessagingMeters(AgroalDataSource database, MeterRegistry metrics) {
        this.database = database;
        this.metrics = metrics;
    }

    private record Counts(double waiting, double parked) {}

    @Startup
    void register() {
        Gauge.builder("hotline.outbox.waiting", () -> counts.get().waiting)
                .description("events stored but not sent yet")
                .register(metrics);
        Gauge.builder("hotline.parked.events", () -> counts.get().parked)
                .description("events that could not be applied and wait for a person")
                .register(metrics);
    }

    /** Not a number while the database does not answer. */
    private Counts count() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(COUNT)) {
            row.next();
            return new Counts(row.getDouble(1), row.getDouble(2));
        } catch (SQLException e) {
            return new Counts(Double.NaN, Double.NaN);
        }
    }
}
