package cn.hotline.statistics.querying;

import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.statistics.indicating.Axis;
import cn.hotline.statistics.indicating.Bucket;
import cn.hotline.statistics.indicating.Dimension;
import cn.hotline.statistics.indicating.ListIndicatorCases.Counted;
import cn.hotline.statistics.indicating.Measure;
import cn.hotline.statistics.indicating.Tally;
import cn.hotline.statistics.rolling.CountedThings;
import cn.hotline.statistics.rolling.DayRange;
import cn.hotline.statistics.rolling.Selection;
import cn.hotline.web.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Drills any cell of a table down to the things it counts 指标下钻: the weights add up to the figure exactly. */
@ApplicationScoped
public class ListFigureCases {
    private final CountedThings things;
    private final FigureScope scope;

    ListFigureCases(CountedThings things, FigureScope scope) {
        this.things = things;
        this.scope = scope;
    }

    /**
     * Which cell, and where to go on.
     *
     * @param ofDenominator whether the denominator is meant
     * @param cell the code of the cell's row by axis
     * @param after null for the first page
     */
    public record Asked(
            Measure measure,
            boolean ofDenominator,
            Period period,
            Map<Dimension, Set<String>> filters,
            Map<Axis, String> cell,
            String after,
            int limit) {}

    @Transactional
    public Page<Counted> list(Asked asked) {
        Set<Dimension> narrowedBy = new HashSet<>(asked.filters().keySet());
        asked.cell().keySet().stream()
                .filter(Dimension.class::isInstance)
                .forEach(each -> narrowedBy.add((Dimension) each));
        scope.requireSeen(List.of(), narrowedBy);
        return list(asked, scope.ownUnits());
    }

    /** @param own the units the caller is bound to; null for all */
    Page<Counted> list(Asked asked, Set<String> own) {
        Measure measure = asked.measure();
        if (asked.ofDenominator() && measure.among() == null) {
            throw new DomainException(CommonError.INVALID_PARAMETER, "part", "该统计项没有分母");
        }
        Map<Dimension, Set<String>> filters = new EnumMap<>(Dimension.class);
        filters.putAll(asked.filters());
        Period period = asked.period();
        for (Map.Entry<Axis, String> each : asked.cell().entrySet()) {
            if (each.getKey() instanceof Bucket bucket) {
                LocalDate first = bucket.firstDay(each.getValue());
                period = period.within(first, bucket.plus(first, 1).minusDays(1));
            } else {
                Dimension dimension = (Dimension) each.getKey();
                Set<String> codes = new TreeSet<>(filters.getOrDefault(dimension, Set.of(each.getValue())));
                codes.retainAll(Set.of(each.getValue()));
                filters.put(dimension, codes);
            }
        }
        filters = FigureScope.narrowed(filters, own);
        if (period.from().isAfter(period.to())) {
            return new Page<>(List.of(), null);
        }
        Tally tally = asked.ofDenominator() ? measure.among() : measure.counted();
        DayRange days = measure.leaving() == null
                ? period.days()
                : new DayRange(null, period.days().until());
        return things.list(new Selection(days, List.of(), filters), tally, measure, asked.after(), asked.limit());
    }
}
