package cn.hotline.statistics.rolling;

import cn.hotline.kernel.DistrictTime;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Rolls months up that are not yet, from the newest to the oldest, and adds what folds have changed since to what is rolled up 汇总刷新. Any number
 * of nodes may: one at a time does.
 *
 * <p>INVARIANT: a scan's figures, range, changes and marks change in one transaction that reads one snapshot: a change it did not see stays, with
 * the facts it did not see.
 */
@ApplicationScoped
public class RefreshRollups {
    private static final int DAYS_AT_ONCE = 31;
    /** For a month of one scan, which takes seconds where a million cases are told a year. */
    private static final int SECONDS = 600;

    private static final long LOCK = 0x726f6c6cL;
    private static final String FORGET =
            "delete from %s where scan in (select scan from rolled_range where scan <> all(array['%s'])"
                    + " and touched_at < now() - interval '1 day')";

    private final AgroalDataSource database;
    private final NoteFigureChanges folds;
    private final Clock clock;

    RefreshRollups(AgroalDataSource database, NoteFigureChanges folds, Clock clock) {
        this.database = database;
        this.folds = folds;
        this.clock = clock;
    }

    /** @return whether there may be more to do at once */
    public boolean refresh() {
        boolean more = QuarkusTransaction.requiringNew().call(this::announce);
        // one at a time: all together would take longer than a transaction may, and lose everything
        for (RolledScan each : RolledScan.all()) {
            more |= QuarkusTransaction.requiringNew().timeout(SECONDS).call(() -> rollUp(each));
        }
        QuarkusTransaction.requiringNew().run(this::forgetOtherDefinitions);
        return more;
    }

    /**
     * Announces another month to be rolled up: who folds from now on notes what that changes of it.
     *
     * <p>INVARIANT: the lock waits for the folds that read the announcement before, so none that notes nothing is under way when the month is
     * rolled up.
     *
     * @return whether there is another
     */
    private boolean announce() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            if (!mayRefresh(statement)) {
                return false;
            }
            LocalDate before = announced(statement);
            LocalDate first = firstDay(statement);
            boolean wanted =
                    before == null || first != null && first.withDayOfMonth(1).isBefore(before);
            if (!wanted || before != null && folds.isCatchingUp()) {
                return false;
            }
            LocalDate next = before == null ? thisMonth() : before.minusDays(1).withDayOfMonth(1);
            statement.execute("lock table rolling_start in access exclusive mode");
            statement.execute("update rolling_start set announced_from = '" + next + "'");
            return true;
        } catch (SQLException e) {
            throw new IllegalStateException("no month could be announced", e);
        }
    }

    private boolean rollUp(RolledScan scan) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read; set local jit = off");
            if (!mayRefresh(statement)) {
                return false;
            }
            LocalDate announced = announced(statement);
            if (announced == null) {
                return false;
            }
            return rollUp(statement, scan, Cleanliness.read(connection, List.of(scan.key())), announced);
        } catch (SQLException e) {
            throw new IllegalStateException("days could not be rolled up", e);
        }
    }

    private LocalDate thisMonth() {
        return clock.instant().atZone(DistrictTime.ZONE).toLocalDate().withDayOfMonth(1);
    }

    /** The first day that may be rolled up; null when none may yet. */
    private static LocalDate announced(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select announced_from from rolling_start")) {
            return row.next() ? row.getObject(1, LocalDate.class) : null;
        }
    }

    /** One node at a time, and none while nodes of the version before may still fold. */
    private static boolean mayRefresh(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(
                "select pg_try_advisory_xact_lock(" + LOCK + ") and (select begins_at <= now() from rolling_start)")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /** The first day anything happened on; null when nothing ever did. */
    private static LocalDate firstDay(Statement statement) throws SQLException {
        String firsts = RolledScan.all().stream()
                .map(each -> "(select min(" + each.scan().at() + ") from "
                        + each.scan().subject().table() + ")")
                .collect(Collectors.joining(", "));
        try (ResultSet row = statement.executeQuery("select " + ThingsSql.day("least(" + firsts + ")"))) {
            row.next();
            return row.getObject(1, LocalDate.class);
        }
    }

    /** @param wanted the first day of the first month that is to be rolled up */
    private boolean rollUp(Statement statement, RolledScan scan, Cleanliness known, LocalDate wanted)
            throws SQLException {
        LocalDate held = known.rolledFrom(scan.key());
        NavigableSet<LocalDate> stale = known.stale(scan.key());
        if (held == null) {
            LocalDate from = later(wanted, thisMonth());
            statement.execute("delete from figure_change where scan = '" + scan.key() + "'");
            roll(statement, scan, from, Cleanliness.FOREVER);
            rollMonths(statement, scan, from, Cleanliness.FOREVER);
            statement.execute("insert into rolled_range (scan, rolled_from, touched_at) values ('" + scan.key() + "', '"
                    + from + "', now())");
            drop(statement, scan, stale, day -> true);
            return from.isAfter(wanted);
        }
        addChanges(statement, scan, held);
        NavigableSet<LocalDate> anew = stale.stream()
                .filter(day -> !day.isBefore(held))
                .limit(DAYS_AT_ONCE)
                .collect(Collectors.toCollection(TreeSet::new));
        for (DayRange each : DayRange.of(anew)) {
            roll(statement, scan, each.from(), each.until());
        }
        for (LocalDate month :
                anew.stream().map(day -> day.withDayOfMonth(1)).distinct().toList()) {
            rollMonths(statement, scan, month, month.plusMonths(1));
        }
        LocalDate from = held;
        if (held.isAfter(wanted)) {
            from = later(wanted, held.minusMonths(1));
            roll(statement, scan, from, held);
            rollMonths(statement, scan, from, held);
            // an update, and it fails when the facts were rebuilt meanwhile and the range is gone
            statement.execute("update rolled_range set rolled_from = '" + from + "', touched_at = now() where scan = '"
                    + scan.key() + "'");
        }
        drop(statement, scan, stale, day -> anew.contains(day) || day.isBefore(held));
        return stale.size() > DAYS_AT_ONCE || from.isAfter(wanted);
    }

    /** Those of days that are marked are left out, for these are rolled up from the facts. */
    private static void addChanges(Statement statement, RolledScan scan, LocalDate from) throws SQLException {
        try (ResultSet row =
                statement.executeQuery("select exists (select from figure_change where scan = '" + scan.key() + "')")) {
            row.next();
            if (!row.getBoolean(1)) {
                return;
            }
        }
        String counted = ThingsSql.changes(
                scan,
                "gone where day >= '" + from + "' and day not in (select day from stale_day where scan = '" + scan.key()
                        + "')");
        statement.execute("with gone as (delete from figure_change where scan = '" + scan.key() + "' returning *),"
                + " changed as materialized (" + ThingsSql.figures(scan, counted) + "), days as ("
                + addTo(
                        "daily_figure",
                        "day",
                        scan,
                        "select scan, dimension, day, code, things, " + ThingsSql.columns(scan)
                                + " from changed order by 2, 3, 4")
                + ") "
                + addTo(
                        "monthly_figure",
                        "month",
                        scan,
                        "select scan, dimension, date_trunc('month', day)::date, code," + " sum(things), "
                                + ThingsSql.sums(scan) + " from changed group by 1, 2, 3, 4 order by 2, 3, 4"));
    }

    private static String addTo(String table, String day, RolledScan scan, String rows) {
        String sums = IntStream.rangeClosed(1, scan.tallies().size())
                .mapToObj(n -> ", n" + n + " = " + table + ".n" + n + " + excluded.n" + n)
                .collect(Collectors.joining());
        return "insert into " + table + " (scan, dimension, " + day + ", code, things, " + ThingsSql.columns(scan)
                + ") "
                + rows + " on conflict (scan, dimension, " + day + ", code) do update set things = " + table
                + ".things + excluded.things" + sums;
    }

    private static void roll(Statement statement, RolledScan scan, LocalDate from, LocalDate until)
            throws SQLException {
        statement.execute("delete from daily_figure where scan = '" + scan.key() + "' and day >= '" + from
                + "' and day < '" + until + "'");
        statement.execute("insert into daily_figure (scan, dimension, day, code, things, " + ThingsSql.columns(scan)
                + ") " + ThingsSql.figures(scan, ThingsSql.facts(scan, from, until))
                // what is read together lies together: a day's codes are some pages, not one page each
                + " order by 2, 3, 4");
    }

    /** Months are added up once more, from the first day of the first to that of the first one not among them. */
    private static void rollMonths(Statement statement, RolledScan scan, LocalDate from, LocalDate until)
            throws SQLException {
        statement.execute("delete from monthly_figure where scan = '" + scan.key() + "' and month >= '" + from
                + "' and month < '" + until + "'");
        statement.execute(ThingsSql.addUpMonths(scan, from, until));
    }

    private static void drop(
            Statement statement, RolledScan scan, NavigableSet<LocalDate> stale, Predicate<LocalDate> which)
            throws SQLException {
        for (LocalDate day : stale) {
            if (which.test(day)) {
                statement.addBatch("delete from stale_day where scan = '" + scan.key() + "' and day = '" + day + "'");
            }
        }
        statement.executeBatch();
    }

    private void forgetOtherDefinitions() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            if (!mayRefresh(statement)) {
                return;
            }
            String known = String.join("', '", RolledScan.keys());
            for (String table :
                    new String[] {"daily_figure", "monthly_figure", "figure_change", "stale_day", "rolled_range"}) {
                statement.execute(FORGET.formatted(table, known));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("other definitions could not be forgotten", e);
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
