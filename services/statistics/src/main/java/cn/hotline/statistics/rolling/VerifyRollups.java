package cn.hotline.statistics.rolling;

import cn.hotline.statistics.StatisticsConfig;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Counts all clean days anew from the facts and compares 汇总核对. */
@ApplicationScoped
public class VerifyRollups {
    /** A count of everything there is, and there may be millions. */
    private static final int SECONDS = 3_600;

    private final AgroalDataSource database;
    private final StatisticsConfig config;

    VerifyRollups(AgroalDataSource database, StatisticsConfig config) {
        this.database = database;
        this.config = config;
    }

    /**
     * What a verification found.
     *
     * @param cells how many rolled figures of clean days were compared
     * @param differing how many of them differ from the facts
     * @param sample the first differing ones
     */
    public record Verification(long cells, long differing, List<Cell> sample) {}

    /**
     * One rolled figure.
     *
     * @param day of a month the first one
     * @param counted what is counted, by which moment
     */
    public record Cell(String day, String counted, String dimension, String code) {}

    /** Compares all clean days and months with all facts, as of one moment. */
    @Transactional
    @TransactionConfiguration(timeout = SECONDS)
    public Verification verify() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read; set local jit = off");
            Cleanliness clean = Cleanliness.read(connection, RolledScan.keys());
            Found found = new Found();
            for (RolledScan scan : RolledScan.all()) {
                DayRange rolled = clean.rolled(scan.key());
                for (DayRange month : rolled == null ? List.<DayRange>of() : rolled.months()) {
                    compare(statement, scan, days(scan, month), found);
                }
                compare(statement, scan, months(scan), found);
            }
            return new Verification(found.cells, found.differing, List.copyOf(found.sample));
        } catch (SQLException e) {
            throw new IllegalStateException("rollups could not be verified", e);
        }
    }

    private static String days(RolledScan scan, DayRange rolled) {
        String stale = " where day not in (select day from stale_day where scan = '" + scan.key() + "')";
        return "with fresh as (select * from (" + ThingsSql.figures(scan, rolled.from(), rolled.until()) + ") f" + stale
                + "), held as (select * from daily_figure" + stale + " and scan = '" + scan.key() + "' and day >= '"
                + rolled.from() + "' and day < '" + rolled.until() + "')";
    }

    private static String months(RolledScan scan) {
        int count = scan.tallies().size();
        String sums = IntStream.rangeClosed(1, count)
                .mapToObj(n -> "sum(n" + n + ") as n" + n)
                .collect(Collectors.joining(", "));
        return "with held as (select scan, dimension, month as day, code, " + ThingsSql.columns(count)
                + " from monthly_figure where scan = '" + scan.key() + "'), fresh as (select scan, dimension,"
                + " date_trunc('month', day)::date as day, code, " + sums + " from daily_figure where scan = '"
                + scan.key()
                + "' and date_trunc('month', day)::date in (select day from held) group by 1, 2, 3, 4)";
    }

    /** What has been found so far. */
    private static final class Found {
        private long cells;
        private long differing;
        private final List<Cell> sample = new ArrayList<>();
    }

    private void compare(Statement statement, RolledScan scan, String sources, Found found) throws SQLException {
        String differs = IntStream.rangeClosed(1, scan.tallies().size())
                .mapToObj(n -> "coalesce(fresh.n" + n + ", 0) <> coalesce(held.n" + n + ", 0)")
                .collect(Collectors.joining(" or "));
        String compared = sources + ", compared as (select day, dimension, code, " + differs
                + " as differs from fresh full join held using (dimension, day, code)) ";
        long differing;
        try (ResultSet row =
                statement.executeQuery(compared + "select count(*), count(*) filter (where differs) from compared")) {
            row.next();
            differing = row.getLong(2);
            found.cells += row.getLong(1);
            found.differing += differing;
        }
        int wanted = config.verificationSample() - found.sample.size();
        if (differing > 0 && wanted > 0) {
            try (ResultSet rows = statement.executeQuery(compared
                    + "select day, dimension, code from compared where differs order by 1, 2, 3 limit " + wanted)) {
                while (rows.next()) {
                    found.sample.add(new Cell(rows.getString(1), scan.label(), rows.getString(2), rows.getString(3)));
                }
            }
        }
    }
}
