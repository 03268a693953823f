package cn.hotline.statistics.querying;

import cn.hotline.statistics.indicating.Bucket;
import cn.hotline.statistics.indicating.Dimension;
import cn.hotline.statistics.naming.Directory;
import cn.hotline.statistics.naming.Names;
import cn.hotline.statistics.rolling.CountFigures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts granted returns from unit to unit 退单流向: who gave an order back, and who got the case next. */
@ApplicationScoped
public class FollowReturns {
    private static final String RETURNS = "select %s as stretch, s.unit as giver, coalesce((select n.dispatched_unit"
            + " from work_order_fact n where n.case_id = s.case_id and n.dispatched_at is not null and (n.round, n.hop) > (s.round, s.hop)"
            + " order by n.round, n.hop limit 1), '-') as taker from work_order_fact s"
            + " where s.returned_at >= :from and s.returned_at < :until and s.round is not null";

    private final EntityManager entities;
    private final CountFigures figures;
    private final FigureScope scope;
    private final Names names;

    FollowReturns(EntityManager entities, CountFigures figures, FigureScope scope, Names names) {
        this.entities = entities;
        this.figures = figures;
        this.scope = scope;
        this.names = names;
    }

    /**
     * How often one unit's returns went to another.
     *
     * @param stretch empty when not split by time
     * @param to {@code -} when the case was not dispatched again
     */
    public record Flow(String stretch, String from, String fromName, String to, String toName, long returns) {}

    /** @param bucket null for the whole period */
    @Transactional
    public List<Flow> follow(Period period, Bucket bucket) {
        figures.freeze();
        Set<String> own = scope.ownUnits();
        String stretch = bucket == null ? "''" : bucket.expression("(s.returned_at at time zone 'Asia/Shanghai')");
        Query query = entities.createNativeQuery(
                        "select stretch, giver, taker, count(*) as returns from (" + RETURNS.formatted(stretch) + ") r"
                                + (own == null ? "" : " where giver in :own or taker in :own")
                                + " group by 1, 2, 3 order by 1, 4 desc, 2, 3",
                        Tuple.class)
                .setParameter("from", period.begin())
                .setParameter("until", period.end());
        if (own != null) {
            query.setParameter("own", own);
        }
        List<?> found = query.getResultList();
        List<Tuple> rows = found.stream().map(Tuple.class::cast).toList();
        Set<String> units = rows.stream()
                .flatMap(row -> Stream.of(row.get("giver", String.class), row.get("taker", String.class)))
                .collect(Collectors.toSet());
        Map<String, String> called = units.isEmpty() ? Map.of() : names.of(Directory.UNIT, units);
        return rows.stream()
                .map(row -> new Flow(
                        row.get("stretch", String.class),
                        row.get("giver", String.class),
                        name(called, row.get("giver", String.class)),
                        row.get("taker", String.class),
                        name(called, row.get("taker", String.class)),
                        row.get("returns", Number.class).longValue()))
                .toList();
    }

    private static String name(Map<String, String> called, String unit) {
        return called.getOrDefault(unit, unit.equals(Dimension.UNKNOWN) ? "未再派单" : unit);
    }
}
