package cn.hotline.statistics.reporting.figuring;

import cn.hotline.statistics.indicating.ComputeAmong;
import cn.hotline.statistics.indicating.ComputeIndicators;
import cn.hotline.statistics.indicating.Figure;
import cn.hotline.statistics.indicating.Grouping;
import cn.hotline.statistics.indicating.Indicator;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Computes the indicators of a report 报表指标, whole and by unit. */
@ApplicationScoped
class CompareIndicators {
    private static final List<Indicator> EVERY = List.of(Indicator.values());

    private final ComputeIndicators compute;
    private final ComputeAmong among;

    CompareIndicators(ComputeIndicators compute, ComputeAmong among) {
        this.compute = compute;
        this.among = among;
    }

    /** Every indicator over all cases meant. */
    Map<Indicator, Figure> whole(ReportPeriod period, Narrowing narrowing) {
        if (narrowing.fitsScope()) {
            return figures(compute.compute(narrowing.scope(period), null, EVERY).get(0));
        }
        return among(period, narrowing, EVERY, false).getOrDefault(ComputeAmong.ALL, none());
    }

    /** Some indicators by unit. */
    Map<String, Map<Indicator, Figure>> byUnit(ReportPeriod period, Narrowing narrowing, List<Indicator> indicators) {
        if (!narrowing.fitsScope()) {
            return among(period, narrowing, indicators, true);
        }
        Map<String, Map<Indicator, Figure>> units = new TreeMap<>();
        compute.compute(narrowing.scope(period), Grouping.UNIT, indicators)
                .forEach(row -> units.put(row.code(), figures(row)));
        return units;
    }

    /** A tag or key watch is no part of the indicators' scope: the period is, the rest is a condition of its own. */
    private Map<String, Map<Indicator, Figure>> among(
            ReportPeriod period, Narrowing narrowing, List<Indicator> indicators, boolean byUnit) {
        return among.compute(
                Narrowing.NONE.scope(period), byUnit, indicators, narrowing.condition(), narrowing.parameters());
    }

    private static Map<Indicator, Figure> figures(ComputeIndicators.Row row) {
        Map<Indicator, Figure> figures = new EnumMap<>(Indicator.class);
        row.figures().forEach(figure -> figures.put(figure.indicator(), figure));
        return figures;
    }

    private static Map<Indicator, Figure> none() {
        Map<Indicator, Figure> figures = new EnumMap<>(Indicator.class);
        EVERY.forEach(each -> figures.put(each, new Figure(each, 0, 0)));
        return figures;
    }
}
