package cn.hotline.statistics.rolling;

import cn.hotline.statistics.indicating.Distribution;
import cn.hotline.statistics.indicating.Measure;
import cn.hotline.statistics.indicating.Tally;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Measures percentiles 分位数: of a single group the rolled distribution tells between which two bounds the thing of the rank stands, and only
 * what lies between them is read from the facts; of many groups all things are sorted.
 */
@ApplicationScoped
public class MeasurePercentiles {
    private final AgroalDataSource database;

    MeasurePercentiles(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * What was measured of one group and measure.
     *
     * @param value of the thing at the percentile's rank, from small to great
     * @param things how many were measured
     */
    public record Measured(long value, long things) {}

    /** Whether percentiles of a selection are found by the counts of {@link Measure#tallies()}, which must be counted first. */
    public static boolean areFoundByCounts(Selection selection) {
        return selection.axes().isEmpty() && selection.rolled() != null;
    }

    /** @param counts of the one group, in the same snapshot; null when they are not {@link #areFoundByCounts found by counts} */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<Measure, Map<List<String>, Measured>> measure(
            Selection selection, Collection<Measure> measures, Counts counts) {
        Map<Measure, Map<List<String>, Measured>> found = new HashMap<>();
        measures.stream().collect(Collectors.groupingBy(Measure::counted)).forEach((tally, alike) -> {
            Map<Measure, Measured> looked = counts == null ? null : look(selection, alike, counts);
            if (looked == null) {
                sortAll(selection, tally, alike, found);
            } else {
                looked.forEach((measure, each) -> found.put(measure, Map.of(List.of(), each)));
            }
        });
        return found;
    }

    /** Percentiles of the same things by one pass. */
    private void sortAll(
            Selection selection, Tally tally, List<Measure> measures, Map<Measure, Map<List<String>, Measured>> into) {
        String fractions = measures.stream().map(each -> "" + each.percentile()).collect(Collectors.joining(", "));
        String select = "select '', " + selection.keys(tally.scan()) + ", percentile_disc(array[" + fractions
                + "]::float8[]) within group (order by " + tally.weight() + "), count(*)";
        String sql = select + things(select, selection, tally, tally.condition()) + " group by 1, 2, 3";
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                Number[] values = (Number[]) rows.getArray(4).getArray();
                for (int i = 0; i < values.length; i++) {
                    into.computeIfAbsent(measures.get(i), none -> new HashMap<>())
                            .put(
                                    CountFigures.key(rows, selection),
                                    new Measured(values[i].longValue(), rows.getLong(5)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("percentiles could not be measured", e);
        }
    }

    /** Percentiles of the same things, each looked for where it stands; null when the facts hold other things than were counted. */
    private Map<Measure, Measured> look(Selection selection, List<Measure> measures, Counts counts) {
        Distribution distribution = measures.get(0).distribution();
        long things = counts.of(distribution.things());
        if (things == 0) {
            return Map.of();
        }
        Map<Measure, Interval> intervals = new HashMap<>();
        measures.forEach(each -> intervals.put(each, Interval.of(distribution, counts, rank(each, things))));
        NavigableMap<Long, Long> weights = read(selection, distribution.measured(), intervals.values());
        if (!intervals.values().stream().allMatch(each -> each.holds(weights))) {
            return null;
        }
        Map<Measure, Measured> found = new HashMap<>();
        intervals.forEach((measure, interval) ->
                found.put(measure, new Measured(interval.find(weights, rank(measure, things)), things)));
        return found;
    }

    /** As the database's {@code percentile_disc} has it: the first thing with at least that share of all up to it. */
    private static long rank(Measure measure, long things) {
        return Math.max(1, (long) Math.ceil(measure.percentile() * things));
    }

    /** How many things there are of each weight within the intervals. */
    private NavigableMap<Long, Long> read(Selection selection, Tally measured, Collection<Interval> intervals) {
        String select = "select " + measured.weight() + ", count(*)";
        String within = intervals.stream()
                .distinct()
                .map(each -> each.condition(measured.weight()))
                .collect(Collectors.joining(" or ", " and (", ")"));
        String sql = select + things(select, selection, measured, measured.condition() + within) + " group by 1";
        NavigableMap<Long, Long> found = new TreeMap<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.put(rows.getLong(1), rows.getLong(2));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("percentiles could not be measured", e);
        }
        return found;
    }

    /** The rest of a select, from its from-clause on. */
    private static String things(String select, Selection selection, Tally tally, String condition) {
        String at = tally.scan().at();
        String rest = selection.laterals() + " where " + at + " >= "
                + ThingsSql.instant(selection.period().from()) + " and " + at + " < "
                + ThingsSql.instant(selection.period().until()) + " and " + condition
                + selection.conditions(tally.scan());
        return " from " + tally.scan().subject().source(select + rest) + rest;
    }

    /**
     * What lies between two neighbouring bounds.
     *
     * @param above below every weight where there is no bound
     * @param upTo above every weight where there is no bound
     * @param before how many things lie before it
     * @param things how many it holds
     */
    private record Interval(long above, long upTo, long before, long things) {
        static Interval of(Distribution distribution, Counts counts, long rank) {
            long above = -1;
            long before = 0;
            for (int bound : distribution.bounds()) {
                long until = counts.of(distribution.atMost(bound));
                if (until >= rank) {
                    return new Interval(above, bound, before, until - before);
                }
                above = bound;
                before = until;
            }
            return new Interval(above, Integer.MAX_VALUE, before, counts.of(distribution.things()) - before);
        }

        String condition(String weight) {
            return weight + " > " + above + " and " + weight + " <= " + upTo;
        }

        boolean holds(NavigableMap<Long, Long> weights) {
            return of(weights).values().stream().mapToLong(each -> each).sum() == things;
        }

        long find(NavigableMap<Long, Long> weights, long rank) {
            long passed = before;
            for (Map.Entry<Long, Long> each : of(weights).entrySet()) {
                passed += each.getValue();
                if (passed >= rank) {
                    return each.getKey();
                }
            }
            throw new IllegalStateException("no thing has the rank " + rank);
        }

        private NavigableMap<Long, Long> of(NavigableMap<Long, Long> weights) {
            return weights.subMap(above, false, upTo, true);
        }
    }
}
