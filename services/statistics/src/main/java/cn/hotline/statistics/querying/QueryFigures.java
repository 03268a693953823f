package cn.hotline.statistics.querying;

import cn.hotline.kernel.DistrictTime;
import cn.hotline.statistics.indicating.Axis;
import cn.hotline.statistics.indicating.Bucket;
import cn.hotline.statistics.indicating.Dimension;
import cn.hotline.statistics.indicating.Measure;
import cn.hotline.statistics.naming.Names;
import cn.hotline.statistics.rolling.CountFigures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

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
        return query(List.of(asked)).get(0);
    }

    /** Several questions that belong together, in their order. */
    @Transactional
    public List<FigureTable> query(List<FigureQuery> asked) {
        figures.freeze();
        asked.forEach(each -> scope.requireSeen(each.axes(), each.filters().keySet()));
        Set<String> own = scope.ownUnits();
        ReadTogether readings = readings();
        asked.stream()
                .map(each -> narrowed(each, own))
                .forEach(each -> readings.want(each.addsUp() ? each : each.whole()));
        return asked.stream().map(each -> answer(each, own, readings)).toList();
    }

    /** The same for the product itself, which sees everything; within the snapshot its caller took. */
    @Transactional(Transactional.TxType.MANDATORY)
    public FigureTable queryAll(FigureQuery asked) {
        return answer(asked, null, readings());
    }

    private ReadTogether readings() {
        return new ReadTogether(
                measures, clock.instant().atZone(DistrictTime.ZONE).toLocalDate());
    }

    private static FigureQuery narrowed(FigureQuery asked, Set<String> own) {
        return asked.within(FigureScope.narrowed(asked.filters(), own));
    }

    /** @param own the units the asker is bound to; null for no bound */
    private FigureTable answer(FigureQuery asked, Set<String> own, ReadTogether readings) {
        FigureQuery narrowed = narrowed(asked, own);
        boolean amongOthers = own != null && asked.isUnitRanking();
        FigureQuery query = amongOthers ? asked : narrowed;
        Readings read = readings.of(query);
        List<FigureTable.Row> rows = rows(query, read, amongOthers ? own : null);
        FigureTable.Row total = query.axes().isEmpty()
                ? told(query, rows, read).get(0)
                : total(narrowed, amongOthers ? null : read, readings);
        List<FigureTable.Row> small =
                rows.stream().filter(each -> isSmall(each, query)).toList();
        rows = rows.stream().filter(each -> !isSmall(each, query)).toList();
        rows = query.isRanking() ? new Ranking(query.bands()).rank(rows) : rows;
        RowOrder order = RowOrder.of(query);
        return new FigureTable(
                query,
                query.period().isIncomplete(readings.today()),
                readings.compared(query),
                told(query, order.sort(rows), read),
                told(query, order.sort(small), read),
                total,
                rows.size() + small.size());
    }

    /** @param read what its rows were made of; null when they are of more than it may count */
    private FigureTable.Row total(FigureQuery query, Readings read, ReadTogether readings) {
        FigureQuery whole = query.whole();
        return whole(whole, read != null && query.addsUp() ? read.sum() : readings.of(whole));
    }

    private FigureTable.Row whole(FigureQuery query, Readings read) {
        return told(query, rows(query, read, null), read).get(0);
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
