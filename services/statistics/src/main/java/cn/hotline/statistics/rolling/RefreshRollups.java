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
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Rolls days up that are over and not rolled up yet, or whose figures have become untrue 汇总刷新. Any number of nodes may: one at a time does.
 *
 * <p>INVARIANT: a scan's figures, range and marks change in one transaction that reads one snapshot: a mark it did not see stays, with the facts it
 * did not see.
 */
@ApplicationScoped
public class RefreshRollups {
    /** After midnight, until every fold begun on the day before has ended. */
    private static final Duration GRACE = Duration.ofMinutes(10);

    private static final int DAYS_AT_ONCE = 31;
    /** For a month of one scan, which takes seconds where a million cases are told a year. */
    private static final int SECONDS = 600;

    private static final long LOCK = 0x726f6c6cL;
    private static final String FORGET =
            "delete from %s where scan in (select scan from rolled_range where scan <> all(array['%s'])"
                    + " and touched_at < now() - interval '1 day')";

    private final AgroalDataSource database;
    private final MarkStaleDays folds;
    private final Clock clock;

    RefreshRollups(AgroalDataSource database, MarkStaleDays folds, Clock clock) {
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
     * Announces another month to be rolled up: who folds from now on marks its days.
     *
     * <p>INVARIANT: the lock waits for the folds that read the announcement before, so none that does not mark is under way when the month is
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
            LocalDate first = firstDay(statement, RolledScan.all());
            boolean wanted =
                    before == null || first != null && first.withDayOfMonth(1).isBefore(before);
            if (!wanted || before != null && folds.isCatchingUp()) {
                return false;
            }
            LocalDate next = before == null ? limit() : before.minusDays(1).withDayOfMonth(1);
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
            LocalDate first = firstDay(statement, List.of(scan));
            return rollUp(
                    statement,
                    scan,
                    Cleanliness.read(connection, List.of(scan.key())),
                    first == null ? null : later(first.withDayOfMonth(1), announced),
                    limit());
        } catch (SQLException e) {
            throw new IllegalStateException("days could not be rolled up", e);
        }
    }

    private LocalDate limit() {
        return clock.instant().minus(GRACE).atZone(DistrictTime.ZONE).toLocalDate();
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
    private static LocalDate firstDay(Statement statement, List<RolledScan> scans) throws SQLException {
        String firsts = scans.stream()
                .map(each -> "(select min(" + each.scan().at() + ") from "
                        + each.scan().subject().table() + ")")
                .collect(Collectors.joining(", "));
        try (ResultSet row = statement.executeQuery("select " + ThingsSql.day("least(" + firsts + ")"))) {
            row.next();
            return row.getObject(1, LocalDate.class);
        }
    }

    /** @param first the first day with figures that may be rolled up; null when there is none */
    private boolean rollUp(Statement statement, RolledScan scan, Cleanliness known, LocalDate first, LocalDate limit)
            throws SQLException {
        DayRange held = known.rolled(scan.key());
        DayRange range = held == null ? new DayRange(limit, limit) : held;
        LocalDate wanted = first == null || first.isAfter(range.from()) ? range.from() : first;
        LocalDate until = later(range.until(), earlier(limit, range.until().plusDays(DAYS_AT_ONCE)));
        LocalDate from = later(wanted, range.from().minusDays(1).withDayOfMonth(1));
        from = range.from().isAfter(wanted) ? from : range.from();
        NavigableSet<LocalDate> days = new TreeSet<>();
        from.datesUntil(range.from()).forEach(days::add);
        range.until().datesUntil(until).forEach(days::add);
        NavigableSet<LocalDate> stale = known.stale(scan.key());
        stale.stream().limit(DAYS_AT_ONCE).forEach(days::add);
        DayRange now = new DayRange(from, until);
        days.removeIf(day -> !now.contains(day));
        for (DayRange each : DayRange.of(days)) {
            roll(statement, scan, each);
        }
        rollMonths(statement, scan, now, days);
        drop(statement, scan, stale, days, now);
        keep(statement, scan, held, now);
        return stale.size() > DAYS_AT_ONCE || until.isBefore(limit) || from.isAfter(wanted);
    }

    /** An update, for it fails when the facts were rebuilt meanwhile and the range is gone. */
    private static void keep(Statement statement, RolledScan scan, DayRange held, DayRange now) throws SQLException {
        if (held == null) {
            statement.execute("insert into rolled_range (scan, rolled_from, rolled_until, touched_at) values ('"
                    + scan.key() + "', '" + now.from() + "', '" + now.until() + "', now())");
        } else if (!now.equals(held)) {
            statement.execute("update rolled_range set rolled_from = '" + now.from() + "', rolled_until = '"
                    + now.until() + "', touched_at = now() where scan = '" + scan.key() + "'");
        }
    }

    private static void roll(Statement statement, RolledScan scan, DayRange days) throws SQLException {
        statement.execute("delete from daily_figure where scan = '" + scan.key() + "' and day >= '" + days.from()
                + "' and day < '" + days.until() + "'");
        statement.execute("insert into daily_figure (scan, dimension, day, code, "
                + ThingsSql.columns(scan.tallies().size()) + ") "
                + ThingsSql.figures(scan, days.from(), days.until())
                // what is read together lies together: a day's codes are some pages, not one page each
                + " order by 2, 3, 4");
    }

    /** Months that are rolled up whole are added up once more. */
    private static void rollMonths(Statement statement, RolledScan scan, DayRange range, NavigableSet<LocalDate> days)
            throws SQLException {
        NavigableSet<LocalDate> months = new TreeSet<>();
        days.forEach(day -> months.add(day.withDayOfMonth(1)));
        for (LocalDate month : months) {
            statement.execute(
                    "delete from monthly_figure where scan = '" + scan.key() + "' and month = '" + month + "'");
            if (range.contains(month) && range.contains(month.plusMonths(1).minusDays(1))) {
                statement.execute(ThingsSql.addUpMonth(scan, month));
            }
        }
    }

    /** Those outside the range mark nothing. */
    private static void drop(
            Statement statement,
            RolledScan scan,
            NavigableSet<LocalDate> stale,
            NavigableSet<LocalDate> rolled,
            DayRange range)
            throws SQLException {
        for (LocalDate day : stale) {
            if (rolled.contains(day) || !range.contains(day)) {
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
            for (String table : new String[] {"daily_figure", "monthly_figure", "stale_day", "rolled_range"}) {
                statement.execute(FORGET.formatted(table, known));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("other definitions could not be forgotten", e);
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
