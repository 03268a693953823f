package cn.hotline.statistics.rolling;

import cn.hotline.statistics.indicating.Dimension;
import cn.hotline.statistics.indicating.Distribution;
import cn.hotline.statistics.indicating.Measure;
import cn.hotline.statistics.indicating.Tally;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Measures percentiles 分位数: of a single group the rolled distribution tells between which two bounds the thing of the rank stands, and only
 * from the lower of them up to it facts are read; of many groups all things are sorted.
 */
@ApplicationScoped
public class MeasurePercentiles {
    /** So many things are sorted sooner than a statement with a part for every month is planned. */
    private static final int FEW = 10_000;

    private final AgroalDataSource database;
    private final long few;

    @Inject
    MeasurePercentiles(AgroalDataSource database) {
        this(database, FEW);
    }

    /** @param few up to how many things are sorted rather than read month by month */
    MeasurePercentiles(AgroalDataSource database, long few) {
        this.database = database;
        this.few = few;
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
        String sql =
                select + things(select, selection, selection.period(), tally, tally.condition()) + " group by 1, 2, 3";
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

    /** Percentiles of the same things, each looked for where it stands; null when there are not as many things as were counted. */
    private Map<Measure, Measured> look(Selection selection, List<Measure> measures, Counts counts) {
        Distribution distribution = measures.get(0).distribution();
        long things = counts.of(distribution.things());
        if (things == 0) {
            return Map.of();
        }
        String sql = measures.stream()
                .map(each -> Interval.of(distribution, counts, rank(each, things)))
                .map(each -> thing(selection, distribution.measured(), each))
                .collect(Collectors.joining(", ", "select ", ""));
        Map<Measure, Measured> found = new HashMap<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            for (int i = 0; i < measures.size(); i++) {
                found.put(measures.get(i), new Measured(row.getLong(i + 1), things));
                if (row.wasNull()) {
                    return null;
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("percentiles could not be measured", e);
        }
        return found;
    }

    /** As the database's {@code percentile_disc} has it: the first thing with at least that share of all up to it. */
    private static long rank(Measure measure, long things) {
        return Math.max(1, (long) Math.ceil(measure.percentile() * things));
    }

    /** The weight of the thing of a rank; of one unit each month's things stand in their order already, and are read only up to that rank. */
    private String thing(Selection selection, Tally measured, Interval interval) {
        String select = "select " + measured.weight() + " as weight";
        String condition = measured.condition() + " and " + interval.condition(measured.weight());
        List<DayRange> parts = interval.things() > few && isOfUnits(selection)
                ? selection.period().byMonth()
                : List.of(selection.period());
        String things = parts.stream()
                .map(each -> "(" + select + things(select, selection, each, measured, condition) + " order by 1)")
                .collect(Collectors.joining(" union all "));
        return "(select weight from (" + things + ") as things order by 1 offset " + interval.offset() + " limit 1)";
    }

    /** The rest of a select, from its from-clause on. */
    private static String things(String select, Selection selection, DayRange days, Tally tally, String condition) {
        String at = tally.scan().at();
        String rest = selection.laterals() + " where " + (isOfUnits(selection) ? months(at, days) : "")
                + ThingsSql.within(at, days) + " and " + condition + selection.conditions(tally.scan());
        return " from " + tally.scan().subject().source(select + rest) + rest;
    }

    /** As the index over the units' things has them; to be told only where it is of use, the other things are not found by their months. */
    private static String months(String at, DayRange days) {
        return days.byMonth().stream()
                .map(each -> "'" + each.from().withDayOfMonth(1) + "'")
                .collect(Collectors.joining(", ", ThingsSql.month(at) + " in (", ") and "));
    }

    private static boolean isOfUnits(Selection selection) {
        return selection.filters().containsKey(Dimension.UNIT);
    }

    /**
     * What lies between two neighbouring bounds.
     *
     * @param above weights are greater than this
     * @param upTo and no greater than this
     * @param things how many it holds
     * @param offset how many of them lie before the one looked for
     */
    private record Interval(long above, long upTo, long things, long offset) {
        static Interval of(Distribution distribution, Counts counts, long rank) {
            long above = -1;
            long before = 0;
            for (int bound : distribution.bounds()) {
                long until = counts.of(distribution.atMost(bound));
                if (until >= rank) {
                    return new Interval(above, bound, until - before, rank - before - 1);
                }
                above = bound;
                before = until;
            }
            long things = counts.of(distribution.things());
            return new Interval(above, Integer.MAX_VALUE, things - before, rank - before - 1);
        }

        String condition(String weight) {
            return weight + " > " + above + " and " + weight + " <= " + upTo;
        }
    }
}
