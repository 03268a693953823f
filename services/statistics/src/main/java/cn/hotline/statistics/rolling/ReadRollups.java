package cn.hotline.statistics.rolling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Adds the daily totals up, day by day 日汇总查询. */
@ApplicationScoped
public class ReadRollups {
    private final EntityManager entities;

    ReadRollups(EntityManager entities) {
        this.entities = entities;
    }

    /** The totals of one day. */
    public record Day(String day, Map<Measure, Long> totals) {}

    /** Null for unit, channel or category means all of them. */
    @Transactional
    public List<Day> read(LocalDate from, LocalDate to, String unit, String channel, String category) {
        Query query = entities.createNativeQuery("select cast(day as text), " + Measure.columns("sum({c})")
                        + " from daily_rollup where day between :from and :to"
                        + " and unit = coalesce(cast(:unit as text), unit)"
                        + " and channel = coalesce(cast(:channel as text), channel)"
                        + " and category_l1 = coalesce(cast(:category as text), category_l1)"
                        + " group by day order by day")
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("unit", unit)
                .setParameter("channel", channel)
                .setParameter("category", category);
        List<Day> days = new ArrayList<>();
        for (Object found : query.getResultList()) {
            Object[] row = (Object[]) found;
            Map<Measure, Long> totals = new EnumMap<>(Measure.class);
            for (Measure measure : Measure.values()) {
                totals.put(measure, ((Number) row[1 + measure.ordinal()]).longValue());
            }
            days.add(new Day((String) row[0], totals));
        }
        return days;
    }
}
