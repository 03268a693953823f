package cn.hotline.supervision.urging;

import cn.hotline.kernel.DistrictTime;
import cn.hotline.supervision.listing.Filter;
import cn.hotline.supervision.listing.Viewpoint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;

/** Counts the urgings of a period per unit, and how many of them were received 催办汇总. */
@ApplicationScoped
public class SumUpUrges {
    private static final int MOST_UNITS = 5_000;

    private final EntityManager entities;
    private final Viewpoint viewpoint;

    SumUpUrges(EntityManager entities, Viewpoint viewpoint) {
        this.entities = entities;
        this.viewpoint = viewpoint;
    }

    /** The urgings of one unit. */
    public record Sum(
            String unit, String unitName, long urged, long nearDue, long overdue, long manual, long received) {}

    /**
     * @param to that day included
     * @param unit null: every one the caller may see
     */
    @Transactional
    public List<Sum> between(LocalDate from, LocalDate to, String unit) {
        return new Filter("select unit, max(unit_name) as name, count(*) as urged,"
                        + " count(*) filter (where kind = 'NEAR_DUE') as near_due,"
                        + " count(*) filter (where kind = 'OVERDUE') as overdue,"
                        + " count(*) filter (where kind = 'MANUAL') as manual,"
                        + " count(received_at) as received from urge")
                        .and(
                                "urged_at >= :from",
                                "from",
                                from.atStartOfDay(DistrictTime.ZONE).toInstant())
                        .and(
                                "urged_at < :to",
                                "to",
                                to.plusDays(1).atStartOfDay(DistrictTime.ZONE).toInstant())
                        .and("unit = :unit", "unit", unit)
                        .within(viewpoint.unit())
                        .list(entities, Tuple.class, "group by unit order by count(*) desc, unit", MOST_UNITS)
                        .stream()
                        .map(SumUpUrges::sum)
                        .toList();
    }

    private static Sum sum(Tuple row) {
        return new Sum(
                row.get("unit", String.class),
                row.get("name", String.class),
                number(row, "urged"),
                number(row, "near_due"),
                number(row, "overdue"),
                number(row, "manual"),
                number(row, "received"));
    }

    private static long number(Tuple row, String name) {
        return ((Number) row.get(name)).longValue();
    }
}
