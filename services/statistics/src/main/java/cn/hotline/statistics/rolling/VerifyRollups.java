package cn.hotline.statistics.rolling;

import cn.hotline.kernel.DistrictTime;
import cn.hotline.statistics.StatisticsConfig;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Counts all clean days anew from the facts and compares 汇总核对. */
@ApplicationScoped
public class VerifyRollups {
    /** A count of everything there is, and there may be millions. */
    private static final int SECONDS = 3_600;

    private final AgroalDataSource database;
    private final StatisticsConfig config;
    private final Clock clock;

    VerifyRollups(AgroalDataSource database, StatisticsConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    /**
     * What a verification found.
     *
     * @param cells how many figures were compared
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
                LocalDate from = clean.rolledFrom(scan.key());
                if (from == null) {
                    continue;
                }
                LocalDate today = clock.instant().atZone(DistrictTime.ZONE).toLocalDate();
                for (LocalDate month = from; !month.isAfter(today); month = month.plusMonths(1)) {
                    compare(statement, scan, days(scan, month, month.plusMonths(1)), found);
                }
                LocalDate next = later(from, today.withDayOfMonth(1).plusMonths(1));
                compare(statement, scan, days(scan, next, Cleanliness.FOREVER), found);
                compare(statement, scan, months(scan), found);
            }
            return new Verification(found.cells, found.differing, List.copyOf(found.sample));
        } catch (SQLException e) {
            throw new IllegalStateException("rollups could not be verified", e);
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** What is held is what is rolled up and what has changed of it. */
    private static String days(RolledScan scan, LocalDate from, LocalDate until) {
        String ofThese = " where day not in (select day from stale_day where scan = '" + scan.key() + "') and day >= '"
                + from + "' and day < '" + until + "'";
        String ofScan = ofThese + " and scan = '" + scan.key() + "'";
        String columns = "dimension, day, code, things, " + ThingsSql.columns(scan);
        return "with fresh as (select * from (" + ThingsSql.figures(scan, ThingsSql.facts(scan, from, until)) + ") f"
                + ofThese + "), held as (select dimension, day, code, sum(things) as things, " + ThingsSql.sums(scan)
                + " from (select " + columns + " from daily_figure" + ofScan + " union all select " + columns
                + " from (" + ThingsSql.figures(scan, ThingsSql.changes(scan, "figure_change" + ofScan))
                + ") c) h group by 1, 2, 3)";
    }

    private static String months(RolledScan scan) {
        return "with held as (select scan, dimension, month as day, code, things, " + ThingsSql.columns(scan)
                + " from monthly_figure where scan = '" + scan.key() + "'), fresh as (select scan, dimension,"
                + " date_trunc('month', day)::date as day, code, sum(things) as things, " + ThingsSql.sums(scan)
                + " from daily_figure where scan = '" + scan.key()
                + "' and date_trunc('month', day)::date in (select day from held) group by 1, 2, 3, 4)";
    }

    /** What has been found so far. */
    private static final class Found {
        private long cells;
        private long differing;
        private final List<Cell> sample = new ArrayList<>();
    }

    private void compare(Statement statement, RolledScan scan, String sources, Found found) throws SQLException {
        String differs = Stream.concat(
                        Stream.of("things"),
                        IntStream.rangeClosed(1, scan.tallies().size()).mapToObj(n -> "n" + n))
                .map(each -> "coalesce(fresh." + each + ", 0) <> coalesce(held." + each + ", 0)")
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
