package cn.hotline.statistics.querying;

import cn.hotline.kernel.DistrictTime;
import cn.hotline.statistics.indicating.Axis;
import cn.hotline.statistics.indicating.Bucket;
import cn.hotline.statistics.indicating.Dimension;
import cn.hotline.statistics.indicating.Measure;
import cn.hotline.statistics.naming.Names;
import cn.hotline.statistics.rolling.CountFigures;
import cn.hotline.statistics.rolling.DayRange;
import cn.hotline.statistics.rolling.Selection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers a question for figures 指标查询, all of it as of one moment. */
@ApplicationScoped
public class QueryFigures {
    private static final String UNNAMED = "未定";

    private final ReadMeasures measures;
    private final CountFigures figures;
    private final FigureScope scope;
    private final Names names;
    private final Clock clock;

    QueryFigures(ReadMeasures measures, CountFigures figures, FigureScope scope, Names names, Clock clock) {
        this.measures = measures;
        this.figures = figures;
        this.scope = scope;
        this.names = names;
        this.clock = clock;
    }

    @Transactional
    public FigureTable query(FigureQuery asked) {
        figures.freeze();
        scope.requireSeen(asked.axes(), asked.filters().keySet());
        return answer(asked, scope.ownUnits());
    }

    /** The same for the product itself, which sees everything; within the snapshot its caller took. */
    @Transactional(Transactional.TxType.MANDATORY)
    public FigureTable queryAll(FigureQuery asked) {
        return answer(asked, null);
    }

    /** @param own the units the asker is bound to; null for no bound */
    private FigureTable answer(FigureQuery asked, Set<String> own) {
        FigureQuery narrowed = asked.within(FigureScope.narrowed(asked.filters(), own));
        boolean amongOthers = own != null && asked.isUnitRanking();
        FigureQuery query = amongOthers ? asked : narrowed;
        LocalDate today = clock.instant().atZone(DistrictTime.ZONE).toLocalDate();
        Map<Comparison, Period> compared = new EnumMap<>(Comparison.class);
        query.comparisons().forEach(each -> compared.put(each, each.previous(query.period(), query.bucket(), today)));

        Readings read = read(query, compared);
        List<FigureTable.Row> rows = rows(query, read, amongOthers ? own : null);
        FigureTable.Row total = query.axes().isEmpty()
                ? told(query, rows, read).get(0)
                : total(narrowed, amongOthers ? null : read, today);
        List<FigureTable.Row> small =
                rows.stream().filter(each -> isSmall(each, query)).toList();
        rows = rows.stream().filter(each -> !isSmall(each, query)).toList();
        rows = query.isRanking() ? new Ranking(query.bands()).rank(rows) : rows;
        RowOrder order = RowOrder.of(query);
        return new FigureTable(
                query,
                query.period().isIncomplete(today),
                compared,
                told(query, order.sort(rows), read),
                told(query, order.sort(small), read),
                total,
                rows.size() + small.size());
    }

    /** @param read what its rows were made of; null when they are of more than it may count */
    private FigureTable.Row total(FigureQuery query, Readings read, LocalDate today) {
        FigureQuery whole = query.whole();
        if (read != null && query.addsUp()) {
            return whole(whole, read.sum());
        }
        Map<Comparison, Period> compared = new EnumMap<>(Comparison.class);
        query.comparisons().forEach(each -> compared.put(each, each.previous(query.period(), null, today)));
        return whole(whole, read(whole, compared));
    }

    private FigureTable.Row whole(FigureQuery query, Readings read) {
        return told(query, rows(query, read, null), read).get(0);
    }

    /** What was read, by group, of the period and of those it is compared with. */
    private record Readings(
            Map<List<String>, Map<Measure, Reading>> present,
            Map<Comparison, Map<List<String>, Map<Measure, Reading>>> before) {
        /** All groups as one. */
        Readings sum() {
            Map<Comparison, Map<List<String>, Map<Measure, Reading>>> sums = new EnumMap<>(Comparison.class);
            before.forEach((comparison, groups) -> sums.put(comparison, sum(groups)));
            return new Readings(sum(present), sums);
        }

        private static Map<List<String>, Map<Measure, Reading>> sum(Map<List<String>, Map<Measure, Reading>> groups) {
            Map<Measure, Reading> sum = new HashMap<>();
            groups.values().forEach(group -> group.forEach((measure, each) -> sum.merge(measure, each, Reading::plus)));
            return Map.of(List.of(), sum);
        }
    }

    private Readings read(FigureQuery query, Map<Comparison, Period> compared) {
        // the year before is the period before a year as well
        List<DayRange> periods = Stream.concat(Stream.of(query.period()), compared.values().stream())
                .map(Period::days)
                .distinct()
                .toList();
        List<Map<List<String>, Map<Measure, Reading>>> read = measures.read(
                periods.stream()
                        .map(each -> new Selection(each, query.axes(), query.filters()))
                        .toList(),
                query.measures());
        Map<Comparison, Map<List<String>, Map<Measure, Reading>>> before = new EnumMap<>(Comparison.class);
        compared.forEach((comparison, period) -> before.put(comparison, read.get(periods.indexOf(period.days()))));
        return new Readings(read.get(0), before);
    }

    /** Every row, with its codes and its own readings. @param seen the units whose rows are shown in full; null for all */
    private static List<FigureTable.Row> rows(FigureQuery query, Readings read, Set<String> seen) {
        List<FigureTable.Row> rows = new ArrayList<>();
        read.present()
                .forEach((key, readings) -> rows.add(new FigureTable.Row(
                        key.stream()
                                .map(code -> new FigureTable.Key(code, code))
                                .toList(),
                        query.measures().stream()
                                .map(each -> new FigureTable.Cell(
                                        readings.getOrDefault(each, new Reading(each, 0, 0)), null, null, List.of()))
                                .toList(),
                        seen == null || seen.contains(key.get(0)))));
        return rows;
    }

    /** The first rows up to the limit as they are answered: with names, and with what they are compared with. */
    private List<FigureTable.Row> told(FigureQuery query, List<FigureTable.Row> rows, Readings read) {
        List<FigureTable.Row> first = rows.stream().limit(query.limit()).toList();
        Map<Axis, Map<String, String>> called =
                names(query.axes(), first.stream().map(QueryFigures::codes).toList());
        return first.stream()
                .map(row -> new FigureTable.Row(
                        keys(query.axes(), codes(row), called),
                        row.open() ? compared(query, row, read) : row.cells(),
                        row.open()))
                .toList();
    }

    private static List<String> codes(FigureTable.Row row) {
        return row.keys().stream().map(FigureTable.Key::code).toList();
    }

    private static List<FigureTable.Cell> compared(FigureQuery query, FigureTable.Row row, Readings read) {
        List<String> key = codes(row);
        return row.cells().stream()
                .map(cell -> cell.comparedWith(previous(query, cell.reading(), key, read.before())))
                .toList();
    }

    private static List<FigureTable.Previous> previous(
            FigureQuery query,
            Reading now,
            List<String> key,
            Map<Comparison, Map<List<String>, Map<Measure, Reading>>> before) {
        Measure measure = now.measure();
        List<FigureTable.Previous> previous = new ArrayList<>();
        before.forEach((comparison, groups) -> {
            List<String> then = previousKey(query, comparison, key);
            if (then != null) {
                Reading was = groups.getOrDefault(then, Map.of()).getOrDefault(measure, new Reading(measure, 0, 0));
                previous.add(new FigureTable.Previous(comparison, was, now.changeFrom(was)));
            }
        });
        return previous;
    }

    /** Null when there is nothing to compare with. */
    private static List<String> previousKey(FigureQuery query, Comparison comparison, List<String> key) {
        Bucket bucket = query.bucket();
        if (bucket == null) {
            return key;
        }
        int place = query.axes().indexOf(bucket);
        String code = comparison.previousCode(bucket, key.get(place));
        List<String> then = new ArrayList<>(key);
        then.set(place, code);
        return code == null ? null : List.copyOf(then);
    }

    private static boolean isSmall(FigureTable.Row row, FigureQuery query) {
        Measure by = query.orderBy() == null ? query.measures().get(0) : query.orderBy();
        return query.minimumVolume() > 0
                && row.cells().stream()
                        .filter(each -> each.measure() == by)
                        .anyMatch(each -> each.reading().volume() < query.minimumVolume());
    }

    private Map<Axis, Map<String, String>> names(List<Axis> axes, Collection<List<String>> keys) {
        Map<Axis, Map<String, String>> called = new HashMap<>();
        for (int i = 0; i < axes.size(); i++) {
            int place = i;
            Set<String> codes =
                    keys.stream().map(each -> each.get(place)).collect(Collectors.toCollection(TreeSet::new));
            codes.remove(Dimension.UNKNOWN);
            called.put(
                    axes.get(i), axes.get(i) instanceof Dimension dimension ? dimension.names(names, codes) : Map.of());
        }
        return called;
    }

    private static List<FigureTable.Key> keys(
            List<Axis> axes, List<String> key, Map<Axis, Map<String, String>> called) {
        List<FigureTable.Key> keys = new ArrayList<>();
        for (int i = 0; i < key.size(); i++) {
            String code = key.get(i);
            String unnamed = code.equals(Dimension.UNKNOWN) ? UNNAMED : code;
            keys.add(new FigureTable.Key(code, called.get(axes.get(i)).getOrDefault(code, unnamed)));
        }
        return keys;
    }
}
