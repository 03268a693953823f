package cn.hotline.statistics.querying;

import cn.hotline.statistics.indicating.Measure;
import cn.hotline.statistics.rolling.DayRange;
import cn.hotline.statistics.rolling.Selection;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads for the questions of one answer 合并读数: those that are not split and differ in their measures only are read once. */
final class ReadTogether {
    private final ReadMeasures measures;
    private final LocalDate today;
    private final Map<FigureQuery, Set<Measure>> wanted = new HashMap<>();
    private final Map<FigureQuery, Readings> read = new HashMap<>();

    ReadTogether(ReadMeasures measures, LocalDate today) {
        this.measures = measures;
        this.today = today;
    }

    LocalDate today() {
        return today;
    }

    /** Says that a question will be asked, so that it is read with others. */
    void want(FigureQuery query) {
        if (query.axes().isEmpty()) {
            FigureQuery extent = query.extent();
            if (wanted.computeIfAbsent(extent, none -> new LinkedHashSet<>()).addAll(query.measures())) {
                read.remove(extent);
            }
        }
    }

    /** May hold readings of other measures as well. */
    Readings of(FigureQuery query) {
        if (!query.axes().isEmpty()) {
            return read(query, query.measures());
        }
        want(query);
        return read.computeIfAbsent(query.extent(), extent -> read(extent, wanted.get(extent)));
    }

    Map<Comparison, Period> compared(FigureQuery query) {
        Map<Comparison, Period> compared = new EnumMap<>(Comparison.class);
        query.comparisons().forEach(each -> compared.put(each, each.previous(query.period(), query.bucket(), today)));
        return compared;
    }

    private Readings read(FigureQuery query, Collection<Measure> asked) {
        Map<Comparison, Period> compared = compared(query);
        // the year before is the period before a year as well
        List<DayRange> periods = Stream.concat(Stream.of(query.period()), compared.values().stream())
                .map(Period::days)
                .distinct()
                .toList();
        List<Map<List<String>, Map<Measure, Reading>>> found = measures.read(
                periods.stream()
                        .map(each -> new Selection(each, query.axes(), query.filters()))
                        .toList(),
                asked);
        Map<Comparison, Map<List<String>, Map<Measure, Reading>>> before = new EnumMap<>(Comparison.class);
        compared.forEach((comparison, period) -> before.put(comparison, found.get(periods.indexOf(period.days()))));
        return new Readings(found.get(0), before);
    }
}
