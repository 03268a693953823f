package cn.hotline.statistics.indicating;

import cn.hotline.statistics.naming.Names;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Computes indicators 指标计算 over the facts: one pass per kind of thing and moment, however many indicators share it. */
@ApplicationScoped
public class ComputeIndicators {
    private static final String ALL = "all";

    private final EntityManager entities;
    private final Names names;
    private final Clock clock;

    ComputeIndicators(EntityManager entities, Names names, Clock clock) {
        this.entities = entities;
        this.names = names;
        this.clock = clock;
    }

    /** The figures of one group. */
    public record Row(String code, String name, List<Figure> figures) {}

    /** @param grouping null for one row over everything */
    @Transactional
    public List<Row> compute(Scope scope, Grouping grouping, List<Indicator> indicators) {
        Map<String, Map<Indicator, Figure>> groups = new TreeMap<>();
        if (grouping == null) {
            groups.put(ALL, new EnumMap<>(Indicator.class));
        }
        indicators.stream()
                .distinct()
                .collect(Collectors.groupingBy(each -> each.definition().scan()))
                .forEach((scan, sharing) -> count(scan, sharing, scope, grouping, groups));
        return rows(groups, grouping, indicators);
    }

    private void count(
            Definition.Scan scan,
            List<Indicator> sharing,
            Scope scope,
            Grouping grouping,
            Map<String, Map<Indicator, Figure>> groups) {
        String group = grouping == null ? "'" + ALL + "'" : "coalesce(" + grouping.expression(scan) + ", '-')";
        List<String> columns = new ArrayList<>(List.of("cast(" + group + " as text)"));
        sharing.forEach(each -> columns.addAll(sums(each.definition())));
        String sql = "select " + String.join(", ", columns) + " from "
                + scan.subject().source() + " where " + scope.condition(scan) + " group by 1";
        Query query = entities.createNativeQuery(sql);
        scope.parameters().forEach(query::setParameter);
        if (sql.contains(":now")) {
            query.setParameter("now", clock.instant());
        }
        for (Object found : query.getResultList()) {
            Object[] row = (Object[]) found;
            Map<Indicator, Figure> figures =
                    groups.computeIfAbsent((String) row[0], code -> new EnumMap<>(Indicator.class));
            int column = 1;
            for (Indicator each : sharing) {
                long denominator = ((Number) row[column++]).longValue();
                long numerator = ((Number) row[column++]).longValue();
                figures.put(each, new Figure(each, numerator, denominator));
            }
        }
    }

    private static List<String> sums(Definition definition) {
        return List.of(
                "count(*) filter (where " + definition.denominator() + ")",
                "coalesce(sum(" + definition.weight() + ") filter (where (" + definition.denominator() + ") and ("
                        + definition.numerator() + ")), 0)");
    }

    private List<Row> rows(
            Map<String, Map<Indicator, Figure>> groups, Grouping grouping, Collection<Indicator> indicators) {
        Map<String, String> called = grouping == null
                ? Map.of(ALL, "全部")
                : groups.isEmpty() ? Map.of() : grouping.names(names, groups.keySet());
        return groups.entrySet().stream()
                .map(group -> new Row(
                        group.getKey(),
                        called.getOrDefault(
                                group.getKey(), group.getKey().equals(Grouping.UNKNOWN) ? "未定" : group.getKey()),
                        indicators.stream()
                                .map(each -> group.getValue().getOrDefault(each, new Figure(each, 0, 0)))
                                .toList()))
                .toList();
    }
}
