package cn.hotline.statistics.rolling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Collection;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The rolled figures of one scan 口径汇总, as one transaction writes them. */
final class ScanRollup {
    private final Statement statement;
    private final RolledScan scan;
    private final String ofScan;
    private final String columns;

    ScanRollup(Statement statement, RolledScan scan) {
        this.statement = statement;
        this.scan = scan;
        this.ofScan = " where scan = '" + scan.key() + "'";
        this.columns = ThingsSql.columns(scan);
    }

    /** Rolls up all from a day on, the days to come as well; whatever changed before is among it. */
    void begin(LocalDate from) throws SQLException {
        statement.execute("delete from figure_change" + ofScan);
        roll(from, Cleanliness.FOREVER);
        rollMonths(from, Cleanliness.FOREVER);
        statement.execute("insert into rolled_range (scan, rolled_from, touched_at) values ('" + scan.key() + "', '"
                + from + "', now())");
    }

    /** Rolls up what lies before what is rolled up already. */
    void extend(LocalDate from, LocalDate until) throws SQLException {
        roll(from, until);
        rollMonths(from, until);
        // an update, and it fails when the facts were rebuilt meanwhile and the range is gone
        statement.execute("update rolled_range set rolled_from = '" + from + "', touched_at = now()" + ofScan);
    }

    /**
     * Takes the changes in; those of days that are marked are left out, for these are rolled up from the facts.
     *
     * @param from the first day rolled up
     */
    void addChanges(LocalDate from) throws SQLException {
        try (ResultSet row = statement.executeQuery("select exists (select from figure_change" + ofScan + ")")) {
            row.next();
            if (!row.getBoolean(1)) {
                return;
            }
        }
        String counted = ThingsSql.changes(
                scan, "gone where day >= '" + from + "' and day not in (select day from stale_day" + ofScan + ")");
        String days = "select scan, dimension, day, code, things, " + columns + " from changed order by 2, 3, 4";
        String months = "select scan, dimension, date_trunc('month', day)::date, code, sum(things), "
                + ThingsSql.sums(scan) + " from changed group by 1, 2, 3, 4 order by 2, 3, 4";
        statement.execute(
                "with gone as (delete from figure_change" + ofScan + " returning *), changed as materialized ("
                        + ThingsSql.figures(scan, counted) + "), days as (" + addTo("daily_figure", "day", days) + ") "
                        + addTo("monthly_figure", "month", months));
    }

    private String addTo(String table, String day, String rows) {
        String sums = IntStream.rangeClosed(1, scan.tallies().size())
                .mapToObj(n -> ", n" + n + " = " + table + ".n" + n + " + excluded.n" + n)
                .collect(Collectors.joining());
        return "insert into " + table + " (scan, dimension, " + day + ", code, things, " + columns + ") " + rows
                + " on conflict (scan, dimension, " + day + ", code) do update set things = " + table
                + ".things + excluded.things" + sums;
    }

    /** Rolls these days up from the facts once more. */
    void rollAnew(NavigableSet<LocalDate> days) throws SQLException {
        for (DayRange each : DayRange.of(days)) {
            roll(each.from(), each.until());
        }
        NavigableSet<LocalDate> months = new TreeSet<>();
        days.forEach(day -> months.add(day.withDayOfMonth(1)));
        for (LocalDate month : months) {
            rollMonths(month, month.plusMonths(1));
        }
    }

    private void roll(LocalDate from, LocalDate until) throws SQLException {
        statement.execute("delete from daily_figure" + ofScan + " and day >= '" + from + "' and day < '" + until + "'");
        statement.execute("insert into daily_figure (scan, dimension, day, code, things, " + columns + ") "
                + ThingsSql.figures(scan, ThingsSql.facts(scan, from, until))
                // what is read together lies together: a day's codes are some pages, not one page each
                + " order by 2, 3, 4");
    }

    /** Months are added up once more, from the first day of the first to that of the first one not among them. */
    private void rollMonths(LocalDate from, LocalDate until) throws SQLException {
        statement.execute(
                "delete from monthly_figure" + ofScan + " and month >= '" + from + "' and month < '" + until + "'");
        statement.execute(ThingsSql.addUpMonths(scan, from, until));
    }

    /** Takes the marks of these days away. */
    void dropMarks(Collection<LocalDate> days) throws SQLException {
        for (LocalDate day : days) {
            statement.addBatch("delete from stale_day" + ofScan + " and day = '" + day + "'");
        }
        statement.executeBatch();
    }
}
