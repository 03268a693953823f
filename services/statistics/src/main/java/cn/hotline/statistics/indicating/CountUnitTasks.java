package cn.hotline.statistics.indicating;

import cn.hotline.events.code.TaskKind;
import cn.hotline.statistics.naming.Directory;
import cn.hotline.statistics.naming.Names;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/** Counts for each unit what became of the parts of work orders 分办件 it got in a period. */
@ApplicationScoped
public class CountUnitTasks {
    private static final Definition.Scan SCAN = new Definition.Scan(Subject.WORK_ORDER, "t.opened_at", "t.unit");
    private static final String FIGURES = "select t.unit as unit, count(*) as opened,"
            + " count(t.reported_at) as reported,"
            + " count(*) filter (where t.in_time) as \"inTime\","
            + " count(*) filter (where not t.in_time) as late,"
            + " count(*) filter (where t.end_kind = 'WAIVED') as waived,"
            + " count(*) filter (where t.end_kind in ('RECALLED', 'CANCELLED')) as dropped,"
            + " count(*) filter (where t.reported_at is null and t.end_kind is null) as open"
            + " from task_fact t join case_fact c on c.case_id = t.case_id where ";

    private final EntityManager entities;
    private final Names names;

    CountUnitTasks(EntityManager entities, Names names) {
        this.entities = entities;
        this.names = names;
    }

    /**
     * The figures of one unit.
     *
     * @param name the code where no name is known
     * @param late reported after the due time
     * @param dropped recalled, or cancelled with the order
     * @param open neither reported nor ended
     */
    public record UnitFigures(
            String unit,
            String name,
            long opened,
            long reported,
            long inTime,
            long late,
            long waived,
            long dropped,
            long open) {}

    /** @param kind null for both */
    @Transactional
    public List<UnitFigures> count(Scope scope, TaskKind kind) {
        String sql = FIGURES
                + scope.condition(SCAN)
                + (kind == null ? "" : " and t.kind = :kind")
                + " group by t.unit order by t.unit";
        Query query = entities.createNativeQuery(sql, Tuple.class);
        scope.parameters().forEach(query::setParameter);
        if (kind != null) {
            query.setParameter("kind", kind.name());
        }
        List<?> found = query.getResultList();
        List<Tuple> rows = found.stream().map(Tuple.class::cast).toList();
        Map<String, String> known = rows.isEmpty()
                ? Map.of()
                : names.of(
                        Directory.UNIT,
                        rows.stream().map(row -> row.get("unit", String.class)).toList());
        return rows.stream().map(row -> figures(row, known)).toList();
    }

    private static UnitFigures figures(Tuple row, Map<String, String> names) {
        String unit = row.get("unit", String.class);
        return new UnitFigures(
                unit,
                names.getOrDefault(unit, unit),
                number(row, "opened"),
                number(row, "reported"),
                number(row, "inTime"),
                number(row, "late"),
                number(row, "waived"),
                number(row, "dropped"),
                number(row, "open"));
    }

    private static long number(Tuple row, String column) {
        return row.get(column, Number.class).longValue();
    }
}
