package cn.hotline.statistics.querying;

import cn.hotline.statistics.indicating.Definition;
import cn.hotline.statistics.indicating.Dimension;
import cn.hotline.statistics.indicating.Subject;
import cn.hotline.statistics.rolling.CountFigures;
import cn.hotline.statistics.rolling.Selection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Counts how far the cases registered in a period have come 流程漏斗. */
@ApplicationScoped
public class CountFunnel {
    private static final Definition.Scan REGISTERED = new Definition.Scan(Subject.CASE, "c.registered_at", "c.unit");

    private final EntityManager entities;
    private final CountFigures figures;
    private final FigureScope scope;

    CountFunnel(EntityManager entities, CountFigures figures, FigureScope scope) {
        this.entities = entities;
        this.figures = figures;
        this.scope = scope;
    }

    /** A step of a case's way, and how many have come to it. */
    public record Stage(FunnelStep step, long cases) {}

    @Transactional
    public List<Stage> count(Period period, Map<Dimension, Set<String>> filters) {
        figures.freeze();
        scope.requireSeen(List.of(), filters.keySet());
        Selection selection = new Selection(period.days(), List.of(), FigureScope.narrowed(filters, scope.ownUnits()));
        List<FunnelStep> steps = List.of(FunnelStep.values());
        String sums = steps.stream()
                .map(each -> "count(*) filter (where " + each.condition() + ")")
                .collect(Collectors.joining(", "));
        Query query = entities.createNativeQuery("select " + sums + " from case_fact c left join (select w.case_id,"
                        + " bool_or(w.signed_at is not null) as signed, bool_or(w.replies > 0) as replied"
                        + " from work_order_fact w join case_fact c on c.case_id = w.case_id"
                        + " where c.registered_at >= :from and c.registered_at < :until group by w.case_id) o"
                        + " on o.case_id = c.case_id where c.registered_at >= :from and c.registered_at < :until"
                        + selection.conditions(REGISTERED))
                .setParameter("from", period.begin())
                .setParameter("until", period.end());
        Object[] row = (Object[]) query.getSingleResult();
        List<Stage> stages = new ArrayList<>();
        for (int i = 0; i < row.length; i++) {
            stages.add(new Stage(steps.get(i), ((Number) row[i]).longValue()));
        }
        return stages;
    }
}
