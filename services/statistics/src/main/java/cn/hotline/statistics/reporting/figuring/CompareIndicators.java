package cn.hotline.statistics.reporting.figuring;

import cn.hotline.statistics.indicating.ComputeIndicators;
import cn.hotline.statistics.indicating.Figure;
import cn.hotline.statistics.indicating.Grouping;
import cn.hotline.statistics.indicating.Indicator;
import cn.hotline.statistics.indicating.ListIndicatorCases;
import cn.hotline.statistics.indicating.ListIndicatorCases.Counted;
import cn.hotline.statistics.indicating.ListIndicatorCases.Part;
import cn.hotline.statistics.indicating.Scope;
import cn.hotline.web.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Computes the indicators of a report 报表指标, whole and by unit. Where the indicators' scope cannot say which cases are meant (a tag, key watch), they
 * are counted thing by thing through the drill-down: the same definitions, only slower.
 */
@ApplicationScoped
class CompareIndicators {
    static final String ALL = "all";
    private static final List<Indicator> EVERY = List.of(Indicator.values());

    private final ComputeIndicators compute;
    private final ListIndicatorCases list;
    private final EntityManager entities;

    CompareIndicators(ComputeIndicators compute, ListIndicatorCases list, EntityManager entities) {
        this.compute = compute;
        this.list = list;
        this.entities = entities;
    }

    /** Every indicator over all cases meant. */
    Map<Indicator, Figure> whole(ReportPeriod period, Narrowing narrowing) {
        return narrowing.fitsScope()
                ? figures(compute.compute(narrowing.scope(period), null, EVERY).get(0))
                : counted(period, narrowing, EVERY, false).getOrDefault(ALL, none(EVERY));
    }

    /** Some indicators by unit. */
    Map<String, Map<Indicator, Figure>> byUnit(ReportPeriod period, Narrowing narrowing, List<Indicator> indicators) {
        if (!narrowing.fitsScope()) {
            return counted(period, narrowing, indicators, true);
        }
        Map<String, Map<Indicator, Figure>> units = new TreeMap<>();
        compute.compute(narrowing.scope(period), Grouping.UNIT, indicators)
                .forEach(row -> units.put(row.code(), figures(row)));
        return units;
    }

    private static Map<Indicator, Figure> figures(ComputeIndicators.Row row) {
        Map<Indicator, Figure> figures = new EnumMap<>(Indicator.class);
        row.figures().forEach(figure -> figures.put(figure.indicator(), figure));
        return figures;
    }

    private static Map<Indicator, Figure> none(List<Indicator> indicators) {
        Map<Indicator, Figure> figures = new EnumMap<>(Indicator.class);
        indicators.forEach(each -> figures.put(each, new Figure(each, 0, 0)));
        return figures;
    }

    private Map<String, Map<Indicator, Figure>> counted(
            ReportPeriod period, Narrowing narrowing, List<Indicator> indicators, boolean byUnit) {
        Set<UUID> meant = meant(narrowing);
        Map<String, Map<Indicator, Figure>> groups = new TreeMap<>();
        if (meant.isEmpty()) {
            return groups;
        }
        Scope scope = narrowing.scope(period);
        for (Indicator indicator : indicators) {
            Map<String, Long> numerators = weights(indicator, Part.NUMERATOR, scope, meant, byUnit);
            weights(indicator, Part.DENOMINATOR, scope, meant, byUnit)
                    .forEach((code, denominator) -> groups.computeIfAbsent(code, unit -> none(indicators))
                            .put(indicator, new Figure(indicator, numerators.getOrDefault(code, 0L), denominator)));
        }
        return groups;
    }

    private Map<String, Long> weights(Indicator indicator, Part part, Scope scope, Set<UUID> meant, boolean byUnit) {
        Map<String, Long> sums = new HashMap<>();
        String after = null;
        do {
            Page<Counted> page = list.list(indicator, part, scope, after, Page.MAX_LIMIT);
            page.items().stream()
                    .filter(counted -> meant.contains(counted.caseId()))
                    .forEach(counted -> sums.merge(
                            byUnit ? Objects.toString(counted.unit(), Grouping.UNKNOWN) : ALL,
                            counted.weight(),
                            Long::sum));
            after = page.next();
        } while (after != null);
        return sums;
    }

    private Set<UUID> meant(Narrowing narrowing) {
        Query query = entities.createNativeQuery(
                "select c.case_id from case_fact c where true" + narrowing.condition(), UUID.class);
        narrowing.parameters().forEach(query::setParameter);
        Set<UUID> cases = new HashSet<>();
        List<?> rows = query.getResultList();
        rows.forEach(id -> cases.add((UUID) id));
        return cases;
    }
}
