package cn.hotline.statistics.rolling;

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
import java.util.stream.Collectors;

/** Measures percentiles 分位数, always from the facts: they cannot be added up. */
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

    @Transactional(Transactional.TxType.MANDATORY)
    public Map<Measure, Map<List<String>, Measured>> measure(Selection selection, Collection<Measure> measures) {
        Map<Measure, Map<List<String>, Measured>> found = new HashMap<>();
        measures.stream()
                .collect(Collectors.groupingBy(Measure::counted))
                .forEach((tally, alike) -> measure(selection, tally, alike, found));
        return found;
    }

    /** Percentiles of the same things by one pass. */
    private void measure(
            Selection selection, Tally tally, List<Measure> measures, Map<Measure, Map<List<String>, Measured>> into) {
        String at = tally.scan().at();
        String fractions = measures.stream().map(each -> "" + each.percentile()).collect(Collectors.joining(", "));
        String select = "select '', " + selection.keys(tally.scan()) + ", percentile_disc(array[" + fractions
                + "]::float8[]) within group (order by " + tally.weight() + "), count(*) from ";
        String rest = selection.laterals() + " where " + at + " >= "
                + ThingsSql.instant(selection.period().from())
                + " and " + at + " < " + ThingsSql.instant(selection.period().until()) + " and " + tally.condition()
                + selection.conditions(tally.scan()) + " group by 1, 2, 3";
        String sql = select + tally.scan().subject().source(select + rest) + rest;
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
}
