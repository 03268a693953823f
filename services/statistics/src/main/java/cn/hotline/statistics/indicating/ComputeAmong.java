package cn.hotline.statistics.indicating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Computes indicators among some cases only 限定工单的指标, where a scope cannot say which: one pass for each indicator. */
@ApplicationScoped
public class ComputeAmong {
    /** The group of everything. */
    public static final String ALL = "all";

    private final EntityManager entities;
    private final Clock clock;

    ComputeAmong(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * The figures by unit, or of {@link #ALL}; groups of which nothing is counted are missing.
     *
     * @param condition what a case {@code c} must meet besides, beginning with {@code and}; the caller's own words, never a user's
     * @param parameters the values of its parameters
     */
    @Transactional
    public Map<String, Map<Indicator, Figure>> compute(
            Scope scope, boolean byUnit, List<Indicator> indicators, String condition, Map<String, Object> parameters) {
        Map<String, Map<Indicator, Figure>> groups = new TreeMap<>();
        for (Indicator indicator : indicators) {
            Definition definition = indicator.definition();
            String group = byUnit ? "coalesce(" + definition.unit() + ", '-')" : "'" + ALL + "'";
            String sql = "select cast(" + group + " as text), count(*), coalesce(sum(" + definition.weight()
                    + ") filter (where " + definition.numerator() + "), 0) from "
                    + definition.subject().source() + " where " + scope.condition(definition.scan()) + " and ("
                    + definition.denominator() + ")" + condition + " group by 1";
            Query query = entities.createNativeQuery(sql);
            scope.parameters().forEach(query::setParameter);
            parameters.forEach(query::setParameter);
            if (sql.contains(":now")) {
                query.setParameter("now", clock.instant());
            }
            for (Object found : query.getResultList()) {
                Object[] row = (Object[]) found;
                long denominator = ((Number) row[1]).longValue();
                long numerator = ((Number) row[2]).longValue();
                groups.computeIfAbsent((String) row[0], code -> new EnumMap<>(Indicator.class))
                        .put(indicator, new Figure(indicator, numerator, denominator));
            }
        }
        groups.values()
                .forEach(figures -> indicators.forEach(each -> figures.putIfAbsent(each, new Figure(each, 0, 0))));
        return groups;
    }
}
