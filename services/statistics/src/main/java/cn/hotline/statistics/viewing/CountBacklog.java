package cn.hotline.statistics.viewing;

import cn.hotline.statistics.folding.CaseStatus;
import cn.hotline.statistics.naming.Directory;
import cn.hotline.statistics.naming.Names;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts the cases that are open at this moment 在办件, by unit, by how far they have come and by lamp. */
@ApplicationScoped
public class CountBacklog {
    /** These still ask something of somebody before the closure; a merged case goes with its lead. */
    private static final Set<CaseStatus> OPEN = EnumSet.of(
            CaseStatus.REGISTERED,
            CaseStatus.AWAITING_DISPATCH,
            CaseStatus.DISPATCHED,
            CaseStatus.HANDLING,
            CaseStatus.SUSPENDED,
            CaseStatus.REVIEWING);

    private static final String WITHOUT_UNIT = "-";
    private static final String COUNT = "select case when c.status in ('REGISTERED', 'AWAITING_DISPATCH') then '-'"
            + " else coalesce(c.unit, '-') end as unit, c.status as status, case"
            + " when c.status = 'SUSPENDED' then 'SUSPENDED'"
            + " when s.handle_due_at is null then 'NONE'"
            + " when s.handle_due_at <= :now then 'OVERDUE'"
            + " when s.first_lit_urge_at is not null then 'NEAR_DUE' else 'NORMAL' end as lamp, count(*) as cases"
            + " from case_fact c left join (select distinct on (o.case_id) o.case_id, o.handle_due_at, o.first_lit_urge_at"
            // INVARIANT: the order of a case to be signed or handled is none of the others (Standing), so these few are
            // read alone
            + " from work_order_fact o where o.closed_at is null and o.returned_at is null and o.reassigned_at is null"
            + " and o.cancelled_at is null and o.dispatched_at is not null order by o.case_id, o.round desc, o.hop desc) s"
            + " on s.case_id = c.case_id and c.status in ('DISPATCHED', 'HANDLING')"
            // the closed ones are left out afterwards: PostgreSQL would expect few to be open, and sort them all
            + " where c.archived_at is null";

    private final EntityManager entities;
    private final Names names;
    private final Clock clock;

    CountBacklog(EntityManager entities, Names names, Clock clock) {
        this.entities = entities;
        this.names = names;
        this.clock = clock;
    }

    /**
     * The open cases of one unit; {@code -} is the centre itself, with the cases no unit has yet.
     *
     * @param byStatus statuses without a case are missing
     * @param byLamp every lamp, also those without a case
     */
    public record UnitBacklog(
            String unit, String name, long cases, Map<CaseStatus, Long> byStatus, Map<Lamp, Long> byLamp) {}

    /** @param units only these, null for all */
    @Transactional
    public List<UnitBacklog> count(Set<String> units) {
        String sql = COUNT + (units == null ? "" : " and c.unit in :units") + " group by 1, 2, 3";
        Query query = entities.createNativeQuery(sql, Tuple.class).setParameter("now", clock.instant());
        if (units != null) {
            query.setParameter("units", units);
        }
        List<?> found = query.getResultList();
        Map<String, List<Tuple>> byUnit = found.stream()
                .map(Tuple.class::cast)
                .filter(row -> OPEN.contains(CaseStatus.valueOf(row.get("status", String.class))))
                .filter(row -> units == null || units.contains(row.get("unit", String.class)))
                .collect(
                        Collectors.groupingBy(row -> row.get("unit", String.class), TreeMap::new, Collectors.toList()));
        Map<String, String> called = byUnit.isEmpty() ? Map.of() : names.of(Directory.UNIT, byUnit.keySet());
        return byUnit.entrySet().stream()
                .map(each -> backlog(each.getKey(), called, each.getValue()))
                .toList();
    }

    private static UnitBacklog backlog(String unit, Map<String, String> names, List<Tuple> rows) {
        Map<CaseStatus, Long> byStatus = new EnumMap<>(CaseStatus.class);
        Map<Lamp, Long> byLamp = new EnumMap<>(Lamp.class);
        for (Lamp lamp : Lamp.values()) {
            byLamp.put(lamp, 0L);
        }
        long sum = 0;
        for (Tuple row : rows) {
            long cases = row.get("cases", Number.class).longValue();
            byStatus.merge(CaseStatus.valueOf(row.get("status", String.class)), cases, Long::sum);
            byLamp.merge(Lamp.valueOf(row.get("lamp", String.class)), cases, Long::sum);
            sum += cases;
        }
        String name = unit.equals(WITHOUT_UNIT) ? "中心" : names.getOrDefault(unit, unit);
        return new UnitBacklog(unit, name, sum, byStatus, byLamp);
    }
}
