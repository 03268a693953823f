package cn.hotline.statistics.following;

import cn.hotline.kernel.DistrictTime;
import cn.hotline.kernel.Remembered;
import cn.hotline.statistics.StatisticsConfig;
import cn.hotline.statistics.viewing.CountBacklog;
import cn.hotline.statistics.viewing.Lamp;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Reads where the centre stands at this moment 实时动态; all who look at the same thing share one reading. */
@ApplicationScoped
public class ReadLiveFigures {
    private static final List<String> MOMENTS = List.of("registered_at", "filed_at", "first_closed_at", "archived_at");
    private static final int MOST_SCOPES = 1_000;

    private final EntityManager entities;
    private final CountBacklog backlog;
    private final StatisticsConfig config;
    private final Clock clock;
    private final Map<Optional<Set<String>>, Remembered<LiveFigures>> readings = new ConcurrentHashMap<>();

    ReadLiveFigures(EntityManager entities, CountBacklog backlog, StatisticsConfig config, Clock clock) {
        this.entities = entities;
        this.backlog = backlog;
        this.config = config;
        this.clock = clock;
    }

    /** @param units only the cases of these, null for all */
    public LiveFigures read(Set<String> units) {
        if (readings.size() > MOST_SCOPES) {
            readings.clear();
        }
        return readings.computeIfAbsent(
                        Optional.ofNullable(units),
                        scope -> new Remembered<>(config.liveEvery().dividedBy(2), () -> now(scope.orElse(null))))
                .get();
    }

    private LiveFigures now(Set<String> units) {
        return QuarkusTransaction.requiringNew().call(() -> {
            LocalDate today = clock.instant().atZone(DistrictTime.ZONE).toLocalDate();
            Tuple counts = (Tuple) counting(units, today).getSingleResult();
            Map<Lamp, Long> byLamp = new EnumMap<>(Lamp.class);
            backlog.count(units)
                    .forEach(unit -> unit.byLamp().forEach((lamp, cases) -> byLamp.merge(lamp, cases, Long::sum)));
            long open = byLamp.values().stream().mapToLong(Long::longValue).sum();
            return new LiveFigures(
                    today,
                    number(counts, "registered_at"),
                    number(counts, "filed_at"),
                    number(counts, "first_closed_at"),
                    number(counts, "archived_at"),
                    open,
                    byLamp);
        });
    }

    private Query counting(Set<String> units, LocalDate today) {
        String unit = units == null ? "" : " and unit in :units";
        Instant from = today.atStartOfDay(DistrictTime.ZONE).toInstant();
        Query query = entities.createNativeQuery(
                        MOMENTS.stream()
                                .map(at -> "(select count(*) from case_fact where " + at + " >= :from and " + at
                                        + " < :until" + unit + ") as " + at)
                                .collect(Collectors.joining(", ", "select ", "")),
                        Tuple.class)
                .setParameter("from", from)
                .setParameter(
                        "until",
                        today.plusDays(1).atStartOfDay(DistrictTime.ZONE).toInstant());
        return units == null ? query : query.setParameter("units", units);
    }

    private static long number(Tuple row, String column) {
        return row.get(column, Number.class).longValue();
    }
}
