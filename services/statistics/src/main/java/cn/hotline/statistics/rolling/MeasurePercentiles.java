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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Measures percentiles 分位数, always from the facts: they cannot be added up. */
@ApplicationScoped
public class MeasurePercentiles {
    private final AgroalDataSource database;

    MeasurePercentiles(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * What was measured of one group.
     *
     * @param value of the thing at the percentile's rank, from small to great
     * @param things how many were measured
     */
    public record Measured(long value, long things) {}

    @Transactional(Transactional.TxType.MANDATORY)
    public Map<List<String>, Measured> measure(Selection selection, Measure measure) {
        Tally tally = measure.counted();
        String at = tally.scan().at();
        String sql = "select '', " + selection.keys(tally.scan()) + ", percentile_disc(" + measure.percentile()
                + ") within group (order by " + tally.weight() + "), count(*) from "
                + tally.scan().subject().source() + selection.laterals() + " where " + at + " >= "
                + ThingsSql.instant(selection.period().from()) + " and " + at + " < "
                + ThingsSql.instant(selection.period().until()) + " and " + tally.condition()
                + selection.conditions(tally.scan()) + " group by 1, 2, 3";
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            Map<List<String>, Measured> found = new HashMap<>();
            while (rows.next()) {
                found.put(CountFigures.key(rows, selection), new Measured(rows.getLong(4), rows.getLong(5)));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("percentiles could not be measured", e);
        }
    }
}
